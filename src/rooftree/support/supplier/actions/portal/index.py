"""Keep the words that the header search finds cases by."""

from rooftree.platform.search import interface as search
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.portal.found import words_of


def index(case: SupplierCase) -> None:
    """Keep the case's words, in the caller's transaction; again after its reference changed."""
    search.put(words_of(case))
