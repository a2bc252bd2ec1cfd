import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import rooftree.support.enquiries.models.enquiry
from rooftree.platform.database.made_together import MadeTogether


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("database", "0001_extensions_and_preparation"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("staff", "0001_units_services_colleagues_and_teams"),
    ]

    operations = [
        migrations.RunSQL(
            sql="CREATE SEQUENCE reference_enq START 20001",
            reverse_sql="DROP SEQUENCE reference_enq",
        ),
        MadeTogether(
            [
                migrations.CreateModel(
                    name="SignInWords",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("phrase", models.CharField(max_length=800, unique=True)),
                        ("is_sign_in", models.BooleanField(default=True)),
                        (
                            "trouble",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("password", "Forgotten password"),
                                    ("username", "Forgotten username"),
                                    ("second-factor", "Lost second factor"),
                                    ("locked-out", "Locked out"),
                                    ("no-account", "No account yet"),
                                    ("leaver", "Account of a leaver"),
                                    ("wrong-service", "Wrong service"),
                                    ("single-sign-on", "Single sign-on refused"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("from_on", models.DateField()),
                        ("until_on", models.DateField(blank=True, null=True)),
                    ],
                    options={
                        "verbose_name_plural": "sign-in words",
                        "ordering": ("id",),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("until_on", None),
                                    ("until_on__gte", models.F("from_on")),
                                    _connector="OR",
                                ),
                                name="sign_in_words_end_after_they_begin",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SignInWordsEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("phrase", models.CharField(max_length=800)),
                        ("is_sign_in", models.BooleanField(default=True)),
                        (
                            "trouble",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("password", "Forgotten password"),
                                    ("username", "Forgotten username"),
                                    ("second-factor", "Lost second factor"),
                                    ("locked-out", "Locked out"),
                                    ("no-account", "No account yet"),
                                    ("leaver", "Account of a leaver"),
                                    ("wrong-service", "Wrong service"),
                                    ("single-sign-on", "Single sign-on refused"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("from_on", models.DateField()),
                        ("until_on", models.DateField(blank=True, null=True)),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="enquiries.signinwords",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Enquiry",
                    fields=[
                        ("id", models.BigIntegerField(primary_key=True, serialize=False)),
                        ("received_at", models.DateTimeField()),
                        ("subject", models.CharField(max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("in-hand", "In hand"),
                                    ("waiting-asker", "Waiting on the asker"),
                                    ("waiting-team", "Waiting on another team"),
                                    ("closed", "Closed"),
                                ],
                                default="new",
                                max_length=20,
                            ),
                        ),
                        ("closed_at", models.DateTimeField(null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("answered", "Answered"),
                                    ("helped-by-link", "Helped by link"),
                                    ("not-needed", "No answer needed"),
                                    ("not-ours", "Not for the support team"),
                                    ("signed-in", "Signed in since"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_sign_in", models.BooleanField(default=False)),
                        (
                            "urgency",
                            models.CharField(
                                choices=[
                                    ("plain", "Not urgent"),
                                    ("asked", "Asked as urgent"),
                                    ("confirmed", "Urgent"),
                                    ("lowered", "Asked as urgent, lowered"),
                                ],
                                default="plain",
                                max_length=12,
                            ),
                        ),
                        ("urgent_reason", models.CharField(blank=True, max_length=500)),
                        (
                            "lane",
                            models.GeneratedField(
                                db_persist=True,
                                expression=models.Case(
                                    models.When(is_sign_in=True, then=models.Value(0)),
                                    models.When(
                                        then=models.Value(1), urgency__in=("asked", "confirmed")
                                    ),
                                    default=models.Value(2),
                                ),
                                output_field=models.SmallIntegerField(),
                            ),
                        ),
                        ("lane_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "trouble",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("password", "Forgotten password"),
                                    ("username", "Forgotten username"),
                                    ("second-factor", "Lost second factor"),
                                    ("locked-out", "Locked out"),
                                    ("no-account", "No account yet"),
                                    ("leaver", "Account of a leaver"),
                                    ("wrong-service", "Wrong service"),
                                    ("single-sign-on", "Single sign-on refused"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_own_sign_in_call", models.BooleanField(default=False)),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("mail", "Mail"),
                                    ("page", "Ask page"),
                                    ("sign-in-page", "Sign-in page"),
                                    ("telephone", "Telephone"),
                                    ("desk", "At a desk"),
                                    ("own-inbox", "A colleague’s own inbox"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("asker_name", models.CharField(blank=True, max_length=120)),
                        ("asker_address", models.CharField(blank=True, max_length=254)),
                        ("asker_telephone", models.CharField(blank=True, max_length=40)),
                        (
                            "proof",
                            models.CharField(
                                choices=[
                                    ("signed-in", "Signed in"),
                                    ("proven", "Sender proved"),
                                    ("held", "Address we hold, not proved"),
                                    ("team", "Team’s mailbox, not proved"),
                                    ("logged", "Logged by a colleague"),
                                    ("unknown", "Not an address we hold"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("help_key", models.CharField(blank=True, max_length=80)),
                        ("record", models.CharField(blank=True, max_length=80)),
                        ("release", models.CharField(blank=True, max_length=40)),
                        ("tried_guide", models.CharField(blank=True, max_length=200)),
                        ("tried_faq", models.CharField(blank=True, max_length=200)),
                        ("tried_super_user", models.CharField(blank=True, max_length=200)),
                        (
                            "here_because",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("taken", "Taken"),
                                    ("handed-back", "Handed back"),
                                    ("handed-on", "Handed on"),
                                    ("owner-left", "Owner left"),
                                    ("heir-elsewhere", "Owner left, and the heir works elsewhere"),
                                    ("asker-replied", "Asker replied"),
                                    ("participant-wrote", "A participant wrote"),
                                    ("outsider-wrote", "Somebody else wrote"),
                                    ("reopened", "Opened again"),
                                    ("reopened-by-team", "Opened again by the team"),
                                    ("team-asked", "Another team asked"),
                                    ("team-answered", "Answer in"),
                                    ("answered", "Answered"),
                                    ("bounced", "Mail came back"),
                                    ("link-sent", "Link sent"),
                                    ("link-not-sent", "Needs a person"),
                                    ("closed", "Closed"),
                                    ("signed-in", "Signed in since"),
                                ],
                                default="new",
                                max_length=20,
                            ),
                        ),
                        ("here_since_at", models.DateTimeField()),
                        ("here_by", models.CharField(blank=True, max_length=120)),
                        ("latest_word_at", models.DateTimeField()),
                        ("first_helped_at", models.DateTimeField(null=True)),
                        (
                            "asker",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "claims",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enquiries.enquiry",
                            ),
                        ),
                        (
                            "level_owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.team",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("lane", "received_at", "id"),
                        "indexes": [
                            models.Index(
                                models.F("lane"),
                                models.F("received_at"),
                                models.F("id"),
                                condition=models.Q(("status", "closed"), _negated=True),
                                name="enquiry_queue",
                            ),
                            models.Index(
                                models.F("closed_at"),
                                condition=models.Q(("status", "closed")),
                                name="enquiry_closed",
                            ),
                            models.Index(fields=["asker", "-received_at"], name="enquiry_by_asker"),
                            models.Index(
                                django.db.models.functions.text.Lower("asker_address"),
                                models.OrderBy(models.F("received_at"), descending=True),
                                name="enquiry_by_address",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("closed_at__isnull", False), ("status", "closed")),
                                    models.Q(
                                        models.Q(("status", "closed"), _negated=True),
                                        ("closed_at__isnull", True),
                                        ("outcome", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="enquiry_closed_has_its_instant",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "closed"), _negated=True),
                                    models.Q(("outcome", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="enquiry_closed_has_its_outcome",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("status", "in-hand"), _negated=True),
                                    ("owner__isnull", False),
                                    _connector="OR",
                                ),
                                name="enquiry_in_hand_has_an_owner",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("urgency", "plain"),
                                    models.Q(("urgent_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="enquiry_urgent_has_its_reason",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("asker__isnull", False),
                                    models.Q(("asker_name", ""), _negated=True),
                                    models.Q(("asker_address", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="enquiry_has_an_asker",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "status__in",
                                        [
                                            "new",
                                            "in-hand",
                                            "waiting-asker",
                                            "waiting-team",
                                            "closed",
                                        ],
                                    )
                                ),
                                name="enquiry_status_is_known",
                            ),
                            django.contrib.postgres.constraints.ExclusionConstraint(
                                condition=models.Q(("is_own_sign_in_call", True)),
                                expressions=(
                                    (django.db.models.functions.text.Lower("asker_address"), "="),
                                    (
                                        rooftree.support.enquiries.models.enquiry.HourFrom(
                                            models.F("received_at")
                                        ),
                                        "&&",
                                    ),
                                ),
                                name="enquiry_one_sign_in_call_an_hour",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamQuestion",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=120)),
                        ("address", models.CharField(max_length=254)),
                        ("asked_at", models.DateTimeField()),
                        ("answered_at", models.DateTimeField(null=True)),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="team_questions",
                                to="enquiries.enquiry",
                            ),
                        ),
                        (
                            "expert",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "team",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.team",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("asked_at", "id"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("expert__isnull", True), ("team__isnull", False)),
                                    models.Q(("expert__isnull", False), ("team__isnull", True)),
                                    _connector="OR",
                                ),
                                name="question_goes_to_a_team_or_an_expert",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="TeamMessage",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("asked", "Asked"), ("answered", "Answered")], max_length=8
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("author_name", models.CharField(max_length=254)),
                        ("address", models.CharField(blank=True, max_length=254)),
                        ("text", models.TextField()),
                        ("quoted", models.TextField(blank=True)),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "proof",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("signed-in", "Signed in"),
                                    ("proven", "Sender proved"),
                                    ("held", "Address we hold, not proved"),
                                    ("team", "Team’s mailbox, not proved"),
                                    ("logged", "Logged by a colleague"),
                                    ("unknown", "Not an address we hold"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("is_participant", models.BooleanField(default=True)),
                        ("inbound_id", models.BigIntegerField(null=True)),
                        ("outbound_id", models.BigIntegerField(null=True)),
                        (
                            "question",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="messages",
                                to="enquiries.teamquestion",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("inbound_id__isnull", False)),
                                fields=("inbound_id",),
                                name="team_message_once_for_each_mail",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EnquiryEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField(serialize=False)),
                        ("received_at", models.DateTimeField()),
                        ("subject", models.CharField(max_length=200)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("in-hand", "In hand"),
                                    ("waiting-asker", "Waiting on the asker"),
                                    ("waiting-team", "Waiting on another team"),
                                    ("closed", "Closed"),
                                ],
                                default="new",
                                max_length=20,
                            ),
                        ),
                        ("closed_at", models.DateTimeField(null=True)),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("answered", "Answered"),
                                    ("helped-by-link", "Helped by link"),
                                    ("not-needed", "No answer needed"),
                                    ("not-ours", "Not for the support team"),
                                    ("signed-in", "Signed in since"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_sign_in", models.BooleanField(default=False)),
                        (
                            "urgency",
                            models.CharField(
                                choices=[
                                    ("plain", "Not urgent"),
                                    ("asked", "Asked as urgent"),
                                    ("confirmed", "Urgent"),
                                    ("lowered", "Asked as urgent, lowered"),
                                ],
                                default="plain",
                                max_length=12,
                            ),
                        ),
                        ("urgent_reason", models.CharField(blank=True, max_length=500)),
                        ("lane_reason", models.CharField(blank=True, max_length=300)),
                        (
                            "trouble",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("password", "Forgotten password"),
                                    ("username", "Forgotten username"),
                                    ("second-factor", "Lost second factor"),
                                    ("locked-out", "Locked out"),
                                    ("no-account", "No account yet"),
                                    ("leaver", "Account of a leaver"),
                                    ("wrong-service", "Wrong service"),
                                    ("single-sign-on", "Single sign-on refused"),
                                    ("other", "Something else"),
                                ],
                                max_length=20,
                            ),
                        ),
                        ("is_own_sign_in_call", models.BooleanField(default=False)),
                        (
                            "how",
                            models.CharField(
                                choices=[
                                    ("mail", "Mail"),
                                    ("page", "Ask page"),
                                    ("sign-in-page", "Sign-in page"),
                                    ("telephone", "Telephone"),
                                    ("desk", "At a desk"),
                                    ("own-inbox", "A colleague’s own inbox"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("asker_name", models.CharField(blank=True, max_length=120)),
                        ("asker_address", models.CharField(blank=True, max_length=254)),
                        ("asker_telephone", models.CharField(blank=True, max_length=40)),
                        (
                            "proof",
                            models.CharField(
                                choices=[
                                    ("signed-in", "Signed in"),
                                    ("proven", "Sender proved"),
                                    ("held", "Address we hold, not proved"),
                                    ("team", "Team’s mailbox, not proved"),
                                    ("logged", "Logged by a colleague"),
                                    ("unknown", "Not an address we hold"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("help_key", models.CharField(blank=True, max_length=80)),
                        ("record", models.CharField(blank=True, max_length=80)),
                        ("release", models.CharField(blank=True, max_length=40)),
                        ("tried_guide", models.CharField(blank=True, max_length=200)),
                        ("tried_faq", models.CharField(blank=True, max_length=200)),
                        ("tried_super_user", models.CharField(blank=True, max_length=200)),
                        (
                            "here_because",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("taken", "Taken"),
                                    ("handed-back", "Handed back"),
                                    ("handed-on", "Handed on"),
                                    ("owner-left", "Owner left"),
                                    ("heir-elsewhere", "Owner left, and the heir works elsewhere"),
                                    ("asker-replied", "Asker replied"),
                                    ("participant-wrote", "A participant wrote"),
                                    ("outsider-wrote", "Somebody else wrote"),
                                    ("reopened", "Opened again"),
                                    ("reopened-by-team", "Opened again by the team"),
                                    ("team-asked", "Another team asked"),
                                    ("team-answered", "Answer in"),
                                    ("answered", "Answered"),
                                    ("bounced", "Mail came back"),
                                    ("link-sent", "Link sent"),
                                    ("link-not-sent", "Needs a person"),
                                    ("closed", "Closed"),
                                    ("signed-in", "Signed in since"),
                                ],
                                default="new",
                                max_length=20,
                            ),
                        ),
                        ("here_since_at", models.DateTimeField()),
                        ("here_by", models.CharField(blank=True, max_length=120)),
                        ("latest_word_at", models.DateTimeField()),
                        ("first_helped_at", models.DateTimeField(null=True)),
                        (
                            "asker",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "claims",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="enquiries.enquiry",
                            ),
                        ),
                        (
                            "level_owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.team",
                            ),
                        ),
                        (
                            "owner",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="enquiries.enquiry",
                            ),
                        ),
                        (
                            "service",
                            models.ForeignKey(
                                blank=True,
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.service",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EnquiryLogEntry",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("status", "Status"),
                                    ("owner", "Owner"),
                                    ("lane", "Lane"),
                                    ("service", "Service"),
                                    ("urgency", "Urgency"),
                                    ("made", "Made"),
                                    ("acknowledged", "Receipt sent"),
                                    ("team-asked", "Another team asked"),
                                    ("team-answered", "Another team answered"),
                                    ("out-of-office", "Out of office"),
                                    ("bounce", "Mail came back"),
                                    ("machine-mail", "Machine mail"),
                                    ("participant", "Who takes part"),
                                    ("sign-in-help", "Sign-in help"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("before", models.CharField(blank=True, max_length=40)),
                        ("after", models.CharField(blank=True, max_length=40)),
                        ("words", models.CharField(blank=True, max_length=500)),
                        ("actor_name", models.CharField(max_length=120)),
                        ("inbound_id", models.BigIntegerField(null=True)),
                        (
                            "actor",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="log",
                                to="enquiries.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                        "indexes": [
                            models.Index(
                                models.F("enquiry"), models.F("at"), name="enquiry_log_by_enquiry"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Message",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "direction",
                            models.CharField(
                                choices=[("in", "From the asker"), ("out", "To the asker")],
                                max_length=3,
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("author_name", models.CharField(max_length=254)),
                        ("address", models.CharField(blank=True, max_length=254)),
                        ("text", models.TextField()),
                        ("quoted", models.TextField(blank=True)),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                default=list,
                                size=None,
                            ),
                        ),
                        (
                            "proof",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("signed-in", "Signed in"),
                                    ("proven", "Sender proved"),
                                    ("held", "Address we hold, not proved"),
                                    ("team", "Team’s mailbox, not proved"),
                                    ("logged", "Logged by a colleague"),
                                    ("unknown", "Not an address we hold"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("is_participant", models.BooleanField(default=True)),
                        ("is_automatic", models.BooleanField(default=False)),
                        ("inbound_id", models.BigIntegerField(null=True)),
                        ("outbound_id", models.BigIntegerField(null=True)),
                        (
                            "author",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="messages",
                                to="enquiries.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("inbound_id__isnull", False)),
                                fields=("inbound_id",),
                                name="message_once_for_each_mail",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("direction", "in"), ("outbound_id__isnull", True)),
                                    models.Q(("direction", "out"), ("inbound_id__isnull", True)),
                                    _connector="OR",
                                ),
                                name="message_goes_one_way",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Note",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("at", models.DateTimeField()),
                        ("author_name", models.CharField(max_length=120)),
                        ("text", models.TextField()),
                        (
                            "file_ids",
                            django.contrib.postgres.fields.ArrayField(
                                base_field=models.BigIntegerField(),
                                blank=True,
                                default=list,
                                size=None,
                            ),
                        ),
                        ("inbound_id", models.BigIntegerField(null=True)),
                        (
                            "author",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enquiries.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("at", "id"),
                        "indexes": [
                            models.Index(
                                models.F("enquiry"), models.F("at"), name="note_by_enquiry"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("inbound_id__isnull", False)),
                                fields=("inbound_id",),
                                name="note_once_for_each_mail",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Notice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("sign-in", "Somebody can’t sign in"),
                                    ("urgent", "An urgent enquiry"),
                                    ("mine", "An enquiry came to me"),
                                    ("replies", "An answer or reply on my enquiry"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("words", models.CharField(max_length=200)),
                        ("is_of_stranger", models.BooleanField(default=False)),
                        ("is_on_bell", models.BooleanField(default=True)),
                        ("at", models.DateTimeField()),
                        ("read_at", models.DateTimeField(null=True)),
                        ("mailed_at", models.DateTimeField(null=True)),
                        (
                            "colleague",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="enquiries.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("-at", "-id"),
                        "indexes": [
                            models.Index(
                                models.F("colleague"),
                                condition=models.Q(("is_on_bell", True), ("read_at__isnull", True)),
                                name="notice_unread",
                            ),
                            models.Index(fields=["colleague", "-at"], name="notice_by_colleague"),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NotificationChoice",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("sign-in", "Somebody can’t sign in"),
                                    ("urgent", "An urgent enquiry"),
                                    ("mine", "An enquiry came to me"),
                                    ("replies", "An answer or reply on my enquiry"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("by_bell", models.BooleanField(default=True)),
                        ("by_mail", models.BooleanField(default=True)),
                        (
                            "colleague",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="staff.colleague",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("about",),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("colleague", "about"), name="choice_one_of_a_kind"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NotificationChoiceEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        (
                            "about",
                            models.CharField(
                                choices=[
                                    ("sign-in", "Somebody can’t sign in"),
                                    ("urgent", "An urgent enquiry"),
                                    ("mine", "An enquiry came to me"),
                                    ("replies", "An answer or reply on my enquiry"),
                                ],
                                max_length=10,
                            ),
                        ),
                        ("by_bell", models.BooleanField(default=True)),
                        ("by_mail", models.BooleanField(default=True)),
                        (
                            "colleague",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="staff.colleague",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="enquiries.notificationchoice",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Participant",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("address", models.CharField(max_length=254)),
                        ("name", models.CharField(max_length=254)),
                        ("added_at", models.DateTimeField()),
                        ("added_by_name", models.CharField(max_length=120)),
                        (
                            "enquiry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="participants",
                                to="enquiries.enquiry",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ("added_at", "id"),
                        "constraints": [
                            models.UniqueConstraint(
                                models.F("enquiry"),
                                django.db.models.functions.text.Lower("address"),
                                name="participant_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ParticipantEvent",
                    fields=[
                        ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                        ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                        ("pgh_label", models.TextField(help_text="The event label.")),
                        ("id", models.BigIntegerField()),
                        ("address", models.CharField(max_length=254)),
                        ("name", models.CharField(max_length=254)),
                        ("added_at", models.DateTimeField()),
                        ("added_by_name", models.CharField(max_length=120)),
                        (
                            "enquiry",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                related_query_name="+",
                                to="enquiries.enquiry",
                            ),
                        ),
                        (
                            "pgh_context",
                            models.ForeignKey(
                                db_constraint=False,
                                null=True,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="+",
                                to="pghistory.context",
                            ),
                        ),
                        (
                            "pgh_obj",
                            models.ForeignKey(
                                db_constraint=False,
                                on_delete=django.db.models.deletion.DO_NOTHING,
                                related_name="events",
                                to="enquiries.participant",
                            ),
                        ),
                    ],
                    options={
                        "abstract": False,
                    },
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signinwords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_signinwordsevent" ("from_on", "id", "is_sign_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phrase", "trouble", "until_on") SELECT new_values."from_on", new_values."id", new_values."is_sign_in", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phrase", new_values."trouble", new_values."until_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="c0ff0d8a72e5f8ea96a5ae003958c662ea9fbb8f",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_07a68",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="enquiries_signinwords",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signinwords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_signinwordsevent" ("from_on", "id", "is_sign_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phrase", "trouble", "until_on") SELECT new_values."from_on", new_values."id", new_values."is_sign_in", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phrase", new_values."trouble", new_values."until_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="172f93e90661ddbb746a5fabc397c962d1c0680d",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_19c8b",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="enquiries_signinwords",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="signinwords",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_signinwordsevent" ("from_on", "id", "is_sign_in", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phrase", "trouble", "until_on") SELECT old_values."from_on", old_values."id", old_values."is_sign_in", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phrase", old_values."trouble", old_values."until_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="ddcdb2075e3a1a427bcce0edce02ead692fc632b",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_e7ec6",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="enquiries_signinwords",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquiry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_enquiryevent" ("asker_address", "asker_id", "asker_name", "asker_telephone", "claims_id", "closed_at", "first_helped_at", "help_key", "here_because", "here_by", "here_since_at", "how", "id", "is_own_sign_in_call", "is_sign_in", "lane_reason", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "received_at", "record", "release", "service_id", "status", "subject", "tried_faq", "tried_guide", "tried_super_user", "trouble", "urgency", "urgent_reason") SELECT new_values."asker_address", new_values."asker_id", new_values."asker_name", new_values."asker_telephone", new_values."claims_id", new_values."closed_at", new_values."first_helped_at", new_values."help_key", new_values."here_because", new_values."here_by", new_values."here_since_at", new_values."how", new_values."id", new_values."is_own_sign_in_call", new_values."is_sign_in", new_values."lane_reason", new_values."latest_word_at", new_values."level_owner_id", new_values."outcome", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."proof", new_values."received_at", new_values."record", new_values."release", new_values."service_id", new_values."status", new_values."subject", new_values."tried_faq", new_values."tried_guide", new_values."tried_super_user", new_values."trouble", new_values."urgency", new_values."urgent_reason" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="a9b5692a3f0ae3e3de016dcb74967f585ef8e161",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_03973",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="enquiries_enquiry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquiry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_enquiryevent" ("asker_address", "asker_id", "asker_name", "asker_telephone", "claims_id", "closed_at", "first_helped_at", "help_key", "here_because", "here_by", "here_since_at", "how", "id", "is_own_sign_in_call", "is_sign_in", "lane_reason", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "received_at", "record", "release", "service_id", "status", "subject", "tried_faq", "tried_guide", "tried_super_user", "trouble", "urgency", "urgent_reason") SELECT new_values."asker_address", new_values."asker_id", new_values."asker_name", new_values."asker_telephone", new_values."claims_id", new_values."closed_at", new_values."first_helped_at", new_values."help_key", new_values."here_because", new_values."here_by", new_values."here_since_at", new_values."how", new_values."id", new_values."is_own_sign_in_call", new_values."is_sign_in", new_values."lane_reason", new_values."latest_word_at", new_values."level_owner_id", new_values."outcome", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."proof", new_values."received_at", new_values."record", new_values."release", new_values."service_id", new_values."status", new_values."subject", new_values."tried_faq", new_values."tried_guide", new_values."tried_super_user", new_values."trouble", new_values."urgency", new_values."urgent_reason" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."asker_id" IS DISTINCT FROM (new_values."asker_id") OR old_values."asker_address" IS DISTINCT FROM (new_values."asker_address") OR old_values."asker_name" IS DISTINCT FROM (new_values."asker_name") OR old_values."asker_telephone" IS DISTINCT FROM (new_values."asker_telephone") OR old_values."claims_id" IS DISTINCT FROM (new_values."claims_id") OR old_values."closed_at" IS DISTINCT FROM (new_values."closed_at") OR old_values."first_helped_at" IS DISTINCT FROM (new_values."first_helped_at") OR old_values."help_key" IS DISTINCT FROM (new_values."help_key") OR old_values."here_because" IS DISTINCT FROM (new_values."here_because") OR old_values."here_by" IS DISTINCT FROM (new_values."here_by") OR old_values."here_since_at" IS DISTINCT FROM (new_values."here_since_at") OR old_values."how" IS DISTINCT FROM (new_values."how") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_own_sign_in_call" IS DISTINCT FROM (new_values."is_own_sign_in_call") OR old_values."is_sign_in" IS DISTINCT FROM (new_values."is_sign_in") OR old_values."lane_reason" IS DISTINCT FROM (new_values."lane_reason") OR old_values."latest_word_at" IS DISTINCT FROM (new_values."latest_word_at") OR old_values."level_owner_id" IS DISTINCT FROM (new_values."level_owner_id") OR old_values."outcome" IS DISTINCT FROM (new_values."outcome") OR old_values."owner_id" IS DISTINCT FROM (new_values."owner_id") OR old_values."proof" IS DISTINCT FROM (new_values."proof") OR old_values."received_at" IS DISTINCT FROM (new_values."received_at") OR old_values."record" IS DISTINCT FROM (new_values."record") OR old_values."release" IS DISTINCT FROM (new_values."release") OR old_values."service_id" IS DISTINCT FROM (new_values."service_id") OR old_values."status" IS DISTINCT FROM (new_values."status") OR old_values."subject" IS DISTINCT FROM (new_values."subject") OR old_values."tried_faq" IS DISTINCT FROM (new_values."tried_faq") OR old_values."tried_guide" IS DISTINCT FROM (new_values."tried_guide") OR old_values."tried_super_user" IS DISTINCT FROM (new_values."tried_super_user") OR old_values."trouble" IS DISTINCT FROM (new_values."trouble") OR old_values."urgency" IS DISTINCT FROM (new_values."urgency") OR old_values."urgent_reason" IS DISTINCT FROM (new_values."urgent_reason")) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="14d22fabb7b3de5ce7384093acc668d3403b1fb1",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_c1f31",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="enquiries_enquiry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquiry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_enquiryevent" ("asker_address", "asker_id", "asker_name", "asker_telephone", "claims_id", "closed_at", "first_helped_at", "help_key", "here_because", "here_by", "here_since_at", "how", "id", "is_own_sign_in_call", "is_sign_in", "lane_reason", "latest_word_at", "level_owner_id", "outcome", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proof", "received_at", "record", "release", "service_id", "status", "subject", "tried_faq", "tried_guide", "tried_super_user", "trouble", "urgency", "urgent_reason") SELECT old_values."asker_address", old_values."asker_id", old_values."asker_name", old_values."asker_telephone", old_values."claims_id", old_values."closed_at", old_values."first_helped_at", old_values."help_key", old_values."here_because", old_values."here_by", old_values."here_since_at", old_values."how", old_values."id", old_values."is_own_sign_in_call", old_values."is_sign_in", old_values."lane_reason", old_values."latest_word_at", old_values."level_owner_id", old_values."outcome", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."proof", old_values."received_at", old_values."record", old_values."release", old_values."service_id", old_values."status", old_values."subject", old_values."tried_faq", old_values."tried_guide", old_values."tried_super_user", old_values."trouble", old_values."urgency", old_values."urgent_reason" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="2dd6bf2d7c190271f041e181099e066bc7f8c5cf",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_1f2ce",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="enquiries_enquiry",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="enquirylogentry",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="abfddfb4ed32b044d16c8ad68bd730984b99147d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_da18c",
                            table="enquiries_enquirylogentry",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="message",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9eeab161ac583e4572d4c9d63927767c89202161",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_2bcb3",
                            table="enquiries_message",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="note",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="40b12d1badc751ff24cb633a603165130cba4377",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_dc909",
                            table="enquiries_note",
                            when="BEFORE",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notificationchoice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_notificationchoiceevent" ("about", "by_bell", "by_mail", "colleague_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."about", new_values."by_bell", new_values."by_mail", new_values."colleague_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="39d643eefa2973e8bf3e724c29547bd5d4a7dd5c",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_85b2b",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="enquiries_notificationchoice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notificationchoice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_notificationchoiceevent" ("about", "by_bell", "by_mail", "colleague_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."about", new_values."by_bell", new_values."by_mail", new_values."colleague_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="1ece94d18d1e7c62cb2b3a8b08ea452c0c855aa3",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1348a",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="enquiries_notificationchoice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="notificationchoice",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_notificationchoiceevent" ("about", "by_bell", "by_mail", "colleague_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."about", old_values."by_bell", old_values."by_mail", old_values."colleague_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="79e8e17cfa76edf543c4458d893da173fdd53ad4",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_071f1",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="enquiries_notificationchoice",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_participantevent" ("added_at", "added_by_name", "address", "enquiry_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."added_at", new_values."added_by_name", new_values."address", new_values."enquiry_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="e28378dba929bb8ba3185adca745bf1cce64412d",
                            level="STATEMENT",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_839ac",
                            referencing="REFERENCING NEW TABLE AS new_values ",
                            table="enquiries_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_participantevent" ("added_at", "added_by_name", "address", "enquiry_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."added_at", new_values."added_by_name", new_values."address", new_values."enquiry_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;',
                            hash="b2a117830d4af3caf01c2359c370a975600dc599",
                            level="STATEMENT",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7b356",
                            referencing="REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ",
                            table="enquiries_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="participant",
                    trigger=pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "enquiries_participantevent" ("added_at", "added_by_name", "address", "enquiry_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."added_at", old_values."added_by_name", old_values."address", old_values."enquiry_id", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;',
                            hash="1f2af48615185e5c68b64dd5e20523ffbfb10e3f",
                            level="STATEMENT",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_50893",
                            referencing="REFERENCING OLD TABLE AS old_values ",
                            table="enquiries_participant",
                            when="AFTER",
                        ),
                    ),
                ),
                pgtrigger.migrations.AddTrigger(
                    model_name="teammessage",
                    trigger=pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ffb83a8a171e51497c5b8f12505ee393b5cdb320",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_a0214",
                            table="enquiries_teammessage",
                            when="BEFORE",
                        ),
                    ),
                ),
            ]
        ),
    ]
