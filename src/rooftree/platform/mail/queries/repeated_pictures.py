"""Pictures that a sender puts into every mail, as logos are."""

from collections.abc import Collection

from django.db.models import Exists, OuterRef

from rooftree.platform.mail.models import InboundAttachment

LARGEST_LOGO = 30_000
MAILS = 3


def repeated_pictures(mail_ids: Collection[int]) -> set[int]:
    """Give the files of these mails that are small pictures which 3 mails of the sender hold."""
    if not mail_ids:
        return set()
    same = (
        InboundAttachment.objects.filter(
            file__sha256=OuterRef("file__sha256"),
            mail__parsed__sender=OuterRef("mail__parsed__sender"),
        )
        .order_by()
        .values("mail_id")
        .distinct()
    )
    found = InboundAttachment.objects.filter(
        Exists(same[MAILS - 1 : MAILS]),
        mail_id__in=mail_ids,
        file__media_type__startswith="image/",
        file__size__lte=LARGEST_LOGO,
    )
    return set(found.order_by().values_list("file_id", flat=True))
