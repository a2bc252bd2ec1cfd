"""Name articles in the receipt of a question, and note that they were."""

from dataclasses import replace

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.note_search import Looked, note_search
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.queries.search.addresses import article_address
from rooftree.support.knowledge.queries.search.search import suggest


def suggest_in_receipt(
    *, actor: Actor, text: str, colleague_id: int | None, service_id: int | None
) -> list[tuple[str, str]]:
    """Give title and address within the site of three articles at most.

    Staff articles go to a colleague's own address alone; others are told of those for everyone.
    Nothing of the question is kept here: it stands with the enquiry.
    """
    reader = Actor.anonymous() if colleague_id is None else Actor.system(actor.name)
    found = suggest(actor=reader, text=text)
    if found:
        services = frozenset() if service_id is None else frozenset({service_id})
        asker = replace(Actor.anonymous(), colleague_id=colleague_id, service_ids=services)
        ids = tuple(one.article_id for one in found)
        note_search(actor=asker, place=Place.RECEIPT, looked=Looked("", len(found), shown=ids))
    return [(one.title, article_address(one.slug, Place.RECEIPT)) for one in found]
