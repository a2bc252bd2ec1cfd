"""What may be done with the support model."""

from rooftree.platform.references.interface import Actor

SEE_MODEL = "model.see_model"
EDIT_MODEL = "model.edit_model"

# Given by roles. Everybody who works here may see the model: that comes with being staff.
PERMISSIONS = {EDIT_MODEL: "Change the support model"}


def works_here(actor: Actor) -> bool:
    """Say whether the actor is a member of staff."""
    return actor.kind == "staff"
