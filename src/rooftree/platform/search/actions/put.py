"""Keep the words that records are found by."""

from collections.abc import Iterable

from rooftree.platform.references.interface import Ref
from rooftree.platform.search.models import SearchRow
from rooftree.platform.search.rules.words import fold, number_in, reference_key
from rooftree.platform.slots.interface import SearchWords

_LONGEST_TITLE = 300
# PostgreSQL takes at most a megabyte of words for one record.
_LONGEST_WORDS = 200_000


def put(words: SearchWords) -> None:
    """Keep a record's words, in the caller's transaction; putting them again replaces them."""
    put_all([words])


def put_all(several: Iterable[SearchWords]) -> int:
    """Keep the words of several records. Returns how many."""
    rows = [_row(words) for words in several]
    SearchRow.objects.bulk_create(
        rows,
        batch_size=500,
        update_conflicts=True,
        unique_fields=["kind", "record_id"],
        update_fields=["reference_key", "number", "title", "words"],
    )
    return len(rows)


def remove(ref: Ref) -> None:
    """Have a record found no longer."""
    SearchRow.objects.filter(kind=ref.kind, record_id=ref.id).delete()


def _row(words: SearchWords) -> SearchRow:
    key = reference_key(words.reference)
    # The number stands apart too: PostgreSQL reads "ENQ-20391" as a word and minus 20391.
    everything = f"{words.title} {words.reference} {key} {number_in(key)} {words.words}"
    return SearchRow(
        kind=words.ref.kind,
        record_id=words.ref.id,
        reference_key=key,
        number=number_in(key),
        title=fold(words.title)[:_LONGEST_TITLE],
        words=fold(everything[:_LONGEST_WORDS]),
    )
