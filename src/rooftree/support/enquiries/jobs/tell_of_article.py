"""Tell one asker of the article that answers what they asked."""

from rooftree.platform.jobs.interface import task
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions import tell_of_article as action


@task(queue="mail")
def tell_of_article(enquiry_id: int, article_id: int) -> None:
    """Tell somebody of an article that answers what they asked."""
    action.tell_of_article(
        actor=Actor.system("articles"), enquiry_id=enquiry_id, article_id=article_id
    )
