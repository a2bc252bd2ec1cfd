"""Which files mails still need."""

from collections.abc import Collection

from rooftree.platform.mail.models import InboundAttachment, OutboundAttachment


def needed_by_mail(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that came with a mail that is kept, or went with one."""
    came = InboundAttachment.objects.filter(file_id__in=file_ids).order_by()
    went = OutboundAttachment.objects.filter(file_id__in=file_ids).order_by()
    return set(came.values_list("file_id", flat=True).union(went.values_list("file_id", flat=True)))
