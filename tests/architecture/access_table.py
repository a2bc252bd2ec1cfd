"""Who is let in where: every address of the product, in one table.

Whoever is not named gets a 404 that is kept in the audit, or the sign-in page when nobody is
signed in. A new address fails the gate until somebody has decided here who may use it.
"""

from dataclasses import dataclass, field

# Who tries every address: one of each, by the name they have in the demo council.
PEOPLE = {
    "stranger": "nobody",  # not signed in
    "leaver": "leaver",  # the account is closed, the browser still holds its session
    "supplier": "supplier",  # somebody of the supplier's, with one case in their seat
    "officer": "morven.baillie",  # Rents, no team; the asker of the enquiry in the addresses
    "other team": "isla.fergusson",  # of a team that owns no level today
    "desk": "callum.reid",  # of the team that owns levels 0 and 2 today
    "manager": "aileen.ross",  # a manager, of no team
    "administrator": "ruaridh.munro",
    "auditor": "nuala.byrne",
}

ANYBODY = frozenset(PEOPLE)
SIGNED_IN = ANYBODY - {"stranger", "leaver"}
STAFF = SIGNED_IN - {"supplier"}
SUPPLIER = frozenset({"supplier"})
ASKER = frozenset({"officer"})
DESK = frozenset({"desk"})
MANAGER = frozenset({"manager"})
ADMINISTRATOR = frozenset({"administrator"})
MODEL_EDITORS = MANAGER | ADMINISTRATOR
# The demo's desk members hold the role of the mailroom too.
MAILROOM = DESK
INTAKE_WATCHERS = MAILROOM | MANAGER | ADMINISTRATOR
MAIL_READERS = MAILROOM | ADMINISTRATOR | ASKER
AUDIT_READERS = ADMINISTRATOR | {"auditor"}

PAGE = 200
POST_ONLY = 405
# Asks for the password again, because it was not given just now.
AGAIN = "account_reauthenticate"


@dataclass(frozen=True)
class Row:
    """One address. `gets` is a status, or the name of the page that a GET leads on to."""

    who: frozenset[str]
    gets: int | str = PAGE
    # For those for whom it differs.
    others_get: dict[str, int | str] = field(default_factory=dict)
    # Values of the address that are not the council's record of the same name.
    values: dict[str, object] = field(default_factory=dict)

    def got_by(self, person: str) -> int | str:
        """Give what a GET of this person should answer."""
        return self.others_get.get(person, self.gets)


def _home_for_signed_in(gets: int | str = PAGE) -> Row:
    """Somebody who is signed in has nothing to do here."""
    return Row(ANYBODY, gets, dict.fromkeys(SIGNED_IN, "home"))


TABLE: dict[str, Row] = {
    # Web
    "home": Row(SIGNED_IN, others_get={"supplier": "supplier.seat"}),
    "web.keys": Row(SIGNED_IN),
    "search.find": Row(STAFF),
    # The way in
    "account_login": _home_for_signed_in(),
    "mfa_authenticate": _home_for_signed_in("account_login"),
    "account_inactive": Row(ANYBODY),
    "account_reset_password": Row(ANYBODY),
    "access.forgotten_done": Row(ANYBODY),
    "account_reset_password_from_key": Row(ANYBODY, values={"uidb36": "1", "key": "made-up"}),
    "account_reset_password_from_key_done": Row(ANYBODY),
    "access.invitation": Row(ANYBODY, 410, values={"token": "made-up"}),
    "enquiries.cannot_sign_in": Row(ANYBODY),
    "enquiries.sign_in_asked": Row(ANYBODY),
    # One's own account
    "account_reauthenticate": Row(SIGNED_IN),
    "mfa_reauthenticate": Row(SIGNED_IN),
    "account_logout": Row(SIGNED_IN),
    "access.my_account": Row(SIGNED_IN),
    "account_change_password": Row(SIGNED_IN),
    "mfa_index": Row(SIGNED_IN),
    "mfa_activate_totp": Row(SIGNED_IN, AGAIN),
    "mfa_deactivate_totp": Row(SIGNED_IN, AGAIN),
    "mfa_view_recovery_codes": Row(SIGNED_IN, AGAIN),
    "mfa_generate_recovery_codes": Row(SIGNED_IN, AGAIN),
    "mfa_download_recovery_codes": Row(SIGNED_IN, AGAIN),
    "usersessions_list": Row(SIGNED_IN),
    "access.my_absence": Row(STAFF),
    "access.my_absence_cancel": Row(ASKER),
    # People and access
    "access.colleague": Row(STAFF),
    "access.people": Row(ADMINISTRATOR),
    "access.staff_list": Row(ADMINISTRATOR),
    "access.staff_list_take": Row(ADMINISTRATOR, "access.staff_list"),
    "access.person_new": Row(ADMINISTRATOR),
    "access.person": Row(ADMINISTRATOR),
    "access.person_details": Row(ADMINISTRATOR),
    "access.person_places": Row(ADMINISTRATOR),
    "access.person_leaver": Row(ADMINISTRATOR),
    "access.person_absence": Row(ADMINISTRATOR),
    "access.person_absence_cancel": Row(ADMINISTRATOR, values={"absence_id": "away_id"}),
    "access.person_invite": Row(ADMINISTRATOR),
    "access.person_withdraw": Row(ADMINISTRATOR),
    "access.person_reset_link": Row(ADMINISTRATOR),
    "access.person_factor": Row(ADMINISTRATOR),
    "access.person_sign_out": Row(ADMINISTRATOR),
    "access.grant": Row(ADMINISTRATOR),
    "access.grant_end": Row(ADMINISTRATOR),
    "access.roles": Row(ADMINISTRATOR),
    "access.role_new": Row(ADMINISTRATOR),
    "access.role": Row(ADMINISTRATOR),
    "access.role_edit": Row(ADMINISTRATOR),
    # Teams, services and units
    "access.teams": Row(ADMINISTRATOR),
    "access.team_new": Row(ADMINISTRATOR),
    "access.team": Row(ADMINISTRATOR),
    "access.team_edit": Row(ADMINISTRATOR),
    "access.team_member_new": Row(ADMINISTRATOR),
    "access.team_member_end": Row(ADMINISTRATOR),
    "access.services": Row(ADMINISTRATOR),
    "access.service_new": Row(ADMINISTRATOR),
    "access.service": Row(ADMINISTRATOR),
    "access.units": Row(ADMINISTRATOR),
    "access.unit_new": Row(ADMINISTRATOR),
    "access.unit": Row(ADMINISTRATOR),
    # The audit
    "access.audit": Row(AUDIT_READERS),
    "access.history": Row(
        AUDIT_READERS, values={"kind": "staff.colleague", "record_id": "colleague_id"}
    ),
    # Calendars
    "calendars.list": Row(ADMINISTRATOR),
    "calendars.add": Row(ADMINISTRATOR),
    "calendars.calendar": Row(ADMINISTRATOR),
    "calendars.change": Row(ADMINISTRATOR),
    "calendars.hours": Row(ADMINISTRATOR),
    "calendars.withdraw_hours": Row(ADMINISTRATOR, values={"version_id": "planned_hours_id"}),
    "calendars.close_day": Row(ADMINISTRATOR),
    "calendars.closed_day": Row(ADMINISTRATOR),
    "calendars.open_day": Row(ADMINISTRATOR),
    "calendars.add_special": Row(ADMINISTRATOR),
    "calendars.special": Row(ADMINISTRATOR),
    "calendars.remove_special": Row(ADMINISTRATOR),
    "calendars.try": Row(ADMINISTRATOR),
    # Background jobs
    "jobs.list": Row(ADMINISTRATOR),
    "jobs.contact": Row(ADMINISTRATOR),
    "jobs.retry": Row(ADMINISTRATOR, POST_ONLY, values={"job_id": 1}),
    "jobs.seen": Row(ADMINISTRATOR, POST_ONLY),
    # A monitor has no account; it is told of a silent worker by the status.
    "jobs.health": Row(ANYBODY, 503),
    # Mail
    "mail.ways_in": Row(INTAKE_WATCHERS),
    "mail.fetched_one": Row(INTAKE_WATCHERS),
    "mail.add_fetched": Row(ADMINISTRATOR),
    "mail.change_fetched": Row(ADMINISTRATOR),
    "mail.try_fetched": Row(ADMINISTRATOR, POST_ONLY),
    "mail.pause_fetched": Row(ADMINISTRATOR, POST_ONLY),
    "mail.leave_fetched": Row(ADMINISTRATOR, POST_ONLY),
    "mail.received": Row(MAILROOM),
    "mail.received_one": Row(MAILROOM),
    "mail.raw": Row(MAILROOM),
    "mail.retry": Row(MAILROOM, POST_ONLY),
    # A mail is for those who see the record that it is filed under: here the asker's own.
    "mail.as_sent": Row(MAIL_READERS, values={"mail_id": "own_mail_id"}),
    "mail.body": Row(MAIL_READERS, values={"mail_id": "own_mail_id"}),
    "mail.file": Row(
        MAIL_READERS, values={"mail_id": "own_mail_id", "file_id": "own_mail_file_id"}
    ),
    # The address itself is the key, signed for one reader and a quarter of an hour.
    "mail.picture": Row(ANYBODY, 404, values={"token": "made-up"}),
    "mail.keeping": Row(ADMINISTRATOR),
    "mail.keeping_rule": Row(ADMINISTRATOR),
    "mail.keeping_due": Row(ADMINISTRATOR),
    "mail.disposal": Row(ADMINISTRATOR),
    "mail.holds": Row(ADMINISTRATOR),
    "mail.place_hold": Row(ADMINISTRATOR),
    "mail.lift_hold": Row(ADMINISTRATOR),
    "mail.of_person": Row(ADMINISTRATOR),
    "mail.outbox": Row(MAILROOM),
    "mail.outbox_one": Row(MAILROOM),
    "mail.send_again": Row(MAILROOM, POST_ONLY),
    "mail.clear_mark": Row(MAILROOM, POST_ONLY),
    # On a demo the sample mailbox is open; REAL_SITE says who reads it anywhere else.
    "mail.sample": Row(ANYBODY),
    "mail.sample_write": Row(ANYBODY),
    "mail.sample_one": Row(ANYBODY),
    "mail.sample_reply": Row(ANYBODY),
    # The support model
    "model.model": Row(STAFF),
    "model.read_document": Row(STAFF),
    "model.header": Row(MODEL_EDITORS),
    "model.dates": Row(MODEL_EDITORS),
    "model.level": Row(MODEL_EDITORS, values={"number": "level"}),
    "model.owner": Row(MODEL_EDITORS, values={"number": "level"}),
    "model.withdraw_owner": Row(MODEL_EDITORS, values={"number": "level"}),
    "model.add_contact": Row(MODEL_EDITORS),
    "model.contact": Row(MODEL_EDITORS),
    "model.remove_contact": Row(MODEL_EDITORS),
    "model.add_environment": Row(MODEL_EDITORS),
    "model.environment": Row(MODEL_EDITORS),
    "model.remove_environment": Row(MODEL_EDITORS),
    "model.add_module": Row(MODEL_EDITORS),
    "model.module": Row(MODEL_EDITORS),
    "model.remove_module": Row(MODEL_EDITORS),
    "model.services": Row(MODEL_EDITORS),
    "model.document": Row(MODEL_EDITORS),
    "model.take_off": Row(MODEL_EDITORS),
    # Help
    "knowledge.guides": Row(STAFF),
    # Articles: the council's is for everyone
    "knowledge.article": Row(ANYBODY),
    "knowledge.picture": Row(ANYBODY, values={"name": "picture_name"}),
    "knowledge.file": Row(ANYBODY),
    "knowledge.vote": Row(STAFF),
    "knowledge.new": Row(DESK),
    "knowledge.preview": Row(DESK, POST_ONLY),
    "knowledge.edit": Row(DESK),
    "knowledge.details": Row(DESK),
    "knowledge.address": Row(DESK),
    "knowledge.pictures": Row(DESK),
    "knowledge.picture_remove": Row(DESK, POST_ONLY),
    "knowledge.history": Row(DESK),
    "knowledge.compare": Row(DESK),
    "knowledge.review": Row(DESK),
    "knowledge.publish": Row(DESK, POST_ONLY),
    "knowledge.return": Row(DESK),
    "knowledge.drop": Row(DESK, "knowledge.edit"),
    "knowledge.retire": Row(DESK),
    "knowledge.bring_back": Row(DESK, POST_ONLY),
    "knowledge.categories": Row(STAFF),
    "knowledge.search": Row(ANYBODY),
    # The guide of a page for the signed in; PUBLIC_GUIDE is the other sort.
    "help": Row(SIGNED_IN, values={"key": "web.home"}),
    # Super Users and feedback: Morven is none, the desk keeps articles
    "knowledge.shipped_picture": Row(ANYBODY, 404, values={"name": "no-such", "digest": "0"}),
    "knowledge.super_users": Row(STAFF),
    "knowledge.asked_again": Row(DESK),
    "knowledge.note_asked_again": Row(DESK, POST_ONLY),
    "knowledge.undo_asked_again": Row(DESK, POST_ONLY),
    "knowledge.feedback": Row(STAFF),
    "knowledge.feedback_list": Row(DESK),
    "knowledge.feedback_one": Row(DESK),
    "knowledge.synonyms": Row(DESK),
    "knowledge.add_synonyms": Row(DESK),
    "knowledge.synonym_group": Row(DESK),
    # The feedback loop
    "knowledge.recurring": Row(DESK),
    "knowledge.group_now": Row(DESK, POST_ONLY),
    "knowledge.recurring_one": Row(DESK, values={"number": "recurring_id"}),
    "knowledge.recurring_draft": Row(DESK, values={"number": "recurring_id"}),
    "knowledge.recurring_link": Row(DESK, values={"number": "recurring_id"}),
    "knowledge.recurring_aside": Row(DESK, values={"number": "recurring_id"}),
    "knowledge.recurring_back": Row(DESK, POST_ONLY, values={"number": "recurring_id"}),
    "knowledge.training_needs": Row(DESK),
    "knowledge.measures": Row(DESK),
    "knowledge.measure_rows": Row(DESK, values={"what": "searches"}),
    # The desk
    "enquiries.queue": Row(DESK),
    "enquiries.log": Row(DESK),
    "enquiries.sign_in_words": Row(DESK),
    "enquiries.end_sign_in_words": Row(DESK, POST_ONLY),
    "enquiries.enquiry": Row(DESK),
    "enquiries.clock": Row(DESK),
    "enquiries.targets": Row(ADMINISTRATOR),
    "enquiries.reply": Row(DESK, "enquiries.enquiry"),
    "enquiries.note": Row(DESK, "enquiries.enquiry"),
    "enquiries.team": Row(DESK, "enquiries.enquiry"),
    "enquiries.triage": Row(DESK, POST_ONLY),
    "enquiries.take": Row(DESK, POST_ONLY),
    "enquiries.hand_back": Row(DESK, POST_ONLY),
    "enquiries.close": Row(DESK, POST_ONLY),
    "enquiries.reopen": Row(DESK, POST_ONLY),
    "enquiries.send_help": Row(DESK, POST_ONLY),
    "enquiries.works_again": Row(DESK, POST_ONLY),
    "enquiries.other_address": Row(DESK, POST_ONLY),
    "enquiries.first_writer": Row(DESK, POST_ONLY),
    "enquiries.machine_mail": Row(DESK),
    "enquiries.machine_mail_one": Row(DESK, values={"mail_id": "machine_mail_id"}),
    "enquiries.reopen_days": Row(DESK),
    "enquiries.let_in": Row(DESK, POST_ONLY),
    "enquiries.take_off": Row(DESK, POST_ONLY),
    "enquiries.file": Row(DESK),
    # Supplier cases: the team that owns level 3 today, which is the desk's
    "supplier.cases": Row(DESK),
    "supplier.portal_users": Row(DESK),
    "supplier.portal_user_add": Row(DESK),
    "supplier.portal_user": Row(DESK),
    "supplier.portal_says": Row(DESK),
    "supplier.raise": Row(DESK),
    "supplier.priority": Row(DESK),
    "supplier.case": Row(DESK),
    "supplier.reply": Row(DESK, "supplier.case"),
    "supplier.sent_in_portal": Row(DESK, "supplier.case"),
    "supplier.note": Row(DESK, "supplier.case"),
    "supplier.file": Row(DESK, values={"file_id": "case_file_id"}),
    "supplier.call": Row(DESK, POST_ONLY),
    "supplier.status": Row(DESK, POST_ONLY),
    "supplier.take": Row(DESK, POST_ONLY),
    "supplier.close": Row(DESK, POST_ONLY),
    "supplier.reopen": Row(DESK, POST_ONLY),
    "supplier.enquiries": Row(DESK, POST_ONLY),
    "supplier.tell": Row(DESK),
    "supplier.ladder": Row(DESK),
    "supplier.post": Row(DESK),
    "supplier.post_one": Row(DESK),
    "supplier.post_enquiry": Row(DESK, POST_ONLY),
    "supplier.post_aside": Row(DESK, POST_ONLY),
    "supplier.take_back": Row(DESK, POST_ONLY),
    "supplier.asks_nothing": Row(DESK, POST_ONLY),
    "supplier.person_wrote": Row(DESK, POST_ONLY),
    "supplier.paste": Row(DESK),
    "supplier.hand_over": Row(DESK),
    "supplier.logged_in_portal": Row(DESK, POST_ONLY),
    "supplier.reference": Row(DESK),
    "supplier.settings": Row(DESK),
    "supplier.details": Row(DESK),
    "supplier.targets": Row(DESK),
    "supplier.clock": Row(DESK),
    "supplier.people": Row(DESK),
    "supplier.person_new": Row(DESK),
    "supplier.person": Row(DESK),
    "supplier.person_again": Row(DESK, POST_ONLY),
    "supplier.person_end": Row(DESK),
    "supplier.person_take": Row(DESK, POST_ONLY),
    "supplier.case_seat": Row(DESK),
    "supplier.licences": Row(DESK),
    "supplier.licence_add": Row(DESK),
    "supplier.licence": Row(DESK),
    "supplier.licence_end": Row(DESK),
    "supplier.releases": Row(DESK),
    "supplier.release_add": Row(DESK),
    "supplier.release": Row(DESK),
    "supplier.release_date": Row(DESK, "supplier.release"),
    "supplier.release_out": Row(DESK, "supplier.release"),
    "supplier.release_withdraw": Row(DESK),
    "supplier.release_add_case": Row(DESK, "supplier.release"),
    "supplier.release_check": Row(DESK),
    "supplier.case_release": Row(DESK),
    "supplier.upgrade": Row(DESK, values={"case_number": "upgrade_number"}),
    "supplier.upgrade_answer": Row(
        DESK, "supplier.upgrade", values={"case_number": "upgrade_number"}
    ),
    "supplier.upgrade_outcome": Row(
        DESK, "supplier.upgrade", values={"case_number": "upgrade_number"}
    ),
    # The seat: the supplier's own people, on cases that are open to them
    "supplier.seat": Row(SUPPLIER),
    "supplier.seat_case": Row(SUPPLIER),
    "supplier.seat_release": Row(SUPPLIER),
    "supplier.seat_resolve": Row(SUPPLIER),
    "supplier.seat_file": Row(SUPPLIER, values={"file_id": "case_file_id"}),
    # Asking, and one's own enquiries
    "enquiries.ask": Row(STAFF),
    "enquiries.suggestions": Row(STAFF, POST_ONLY),
    "enquiries.answered": Row(STAFF, POST_ONLY),
    "enquiries.mine": Row(STAFF),
    "enquiries.my_thread": Row(ASKER),
    "enquiries.asked": Row(ASKER),
    "enquiries.my_file": Row(ASKER),
    "enquiries.told": Row(STAFF),
    "enquiries.read": Row(STAFF, POST_ONLY),
    "enquiries.told_choices": Row(STAFF, POST_ONLY),
}
