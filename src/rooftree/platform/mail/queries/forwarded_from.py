"""Who first wrote a mail that somebody forwarded to us."""

from rooftree.platform.files import interface as files
from rooftree.platform.mail.queries.arrived_mail import ArrivedFile, ArrivedMail
from rooftree.platform.mail.queries.mailboxes import mailboxes
from rooftree.platform.mail.rules.forwarded import ForwardedFrom, original_asker
from rooftree.platform.mail.rules.read_mail import NotAMail, read_mail


def forwarded_from(arrived: ArrivedMail) -> ForwardedFrom | None:
    """Give the original writer, out of the words or of the one mail that is attached.

    It is what the forwarder's program wrote, so it is a proposal to a person and no proof. None for
    a mail that is not forwarded, or that names nobody but the forwarder and our own mailboxes.
    """
    besides = {arrived.sender.lower(), *(line.address for line in mailboxes())}
    found = original_asker(arrived.text, subject=arrived.subject, besides=besides)
    if found is not None:
        return found
    enclosed = [each for each in arrived.attachments if _is_mail(each)]
    if len(enclosed) != 1:
        return None
    try:
        reading = read_mail(files.open_file(enclosed[0].file_id))
    except (NotAMail, files.FileMissing):
        return None
    if not reading.sender or reading.sender.lower() in besides:
        return None
    return ForwardedFrom(reading.sender_name, reading.sender, reading.subject)


def _is_mail(file: ArrivedFile) -> bool:
    return not file.is_quarantined and (
        file.media_type in {"message/rfc822", "application/vnd.ms-outlook"}
        or file.name.lower().endswith(".eml")
    )
