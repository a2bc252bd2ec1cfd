"""Set how the supplier is named, reached and recognised."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import Supplier, SupplierAddress
from rooftree.support.supplier.queries.settings.readings import SupplierLine, supplier
from rooftree.support.supplier.rules.kinds import SETTINGS
from rooftree.support.supplier.rules.mail.hand_over import template_complaint
from rooftree.support.supplier.rules.reference_pattern import pattern_complaint

_FIELDS = (
    "name",
    "helphub_address",
    "portal_address",
    "reference_pattern",
    "main_product",
    "takes_cases_by_mail",
    "hand_over_subject",
    "hand_over_text",
)


class PatternUnfit(Exception):
    """The pattern of references can't be used; the message says why."""


class AddressUnreadable(Exception):
    """This is neither an address nor a domain written with @."""


class TemplateUnfit(Exception):
    """The words of a new case can't be filled in; `field` names them, the message says why."""

    def __init__(self, field: str, words: str) -> None:
        super().__init__(words)
        self.field = field


class HelphubMissing(Exception):
    """Cases go by mail, and there is no address that they go to."""


@dataclass(frozen=True)
class WantedSupplier:
    """What is to hold; `example` is a reference that a new pattern is tried with."""

    line: SupplierLine
    example: str = ""


@transaction.atomic
def keep_supplier(*, actor: Actor, wanted: WantedSupplier) -> int:
    """Write the one row, and the addresses that the supplier writes from."""
    access.require(actor, permissions.WORK_CASES)
    line = wanted.line
    addresses = [_readable(address) for address in line.addresses]
    _refuse_unfit(wanted)
    values = {name: getattr(line, name) for name in _FIELDS}
    row, _ = Supplier.objects.update_or_create(pk=1, defaults=values)
    SupplierAddress.objects.exclude(address__in=addresses).delete()
    known = set(SupplierAddress.objects.values_list("address", flat=True))
    for address in dict.fromkeys(addresses):
        if address not in known:
            SupplierAddress.objects.create(address=address)
    audit.record(
        actor,
        "supplier.details_kept",
        subject=Ref(SETTINGS, 0),
        details={"supplier": line.name, "addresses": len(set(addresses))},
    )
    return row.pk


def _refuse_unfit(wanted: WantedSupplier) -> None:
    line = wanted.line
    if line.takes_cases_by_mail and not line.helphub_address:
        raise HelphubMissing
    is_new = line.reference_pattern != supplier().reference_pattern
    if line.reference_pattern and (is_new or wanted.example):
        complaint = pattern_complaint(line.reference_pattern, wanted.example)
        if complaint:
            raise PatternUnfit(complaint)
    for field in ("hand_over_subject", "hand_over_text"):
        if complaint := template_complaint(getattr(line, field)):
            raise TemplateUnfit(field, complaint)


def _readable(address: str) -> str:
    """Give an address, or a whole domain written “@supplier.example”, in small letters."""
    found = address.strip().lower()
    try:
        validate_email(f"somebody{found}" if found.startswith("@") else found)
    except ValidationError as fault:
        raise AddressUnreadable(address) from fault
    return found
