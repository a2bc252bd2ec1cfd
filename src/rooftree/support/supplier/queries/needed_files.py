"""Which stored files supplier cases need."""

from collections.abc import Collection

from rooftree.support.supplier.models import CaseMessage, SupplierCase


def needed_files(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that were put on a case, or on one of its messages, by hand.

    Mail keeps its own.
    """
    wanted = set(file_ids)
    raised = SupplierCase.objects.filter(file_ids__overlap=list(wanted)).order_by()
    passed = CaseMessage.objects.filter(inbound_id=None, file_ids__overlap=list(wanted)).order_by()
    rows = raised.values_list("file_ids", flat=True), passed.values_list("file_ids", flat=True)
    return {file_id for kept in rows for ids in kept for file_id in ids} & wanted
