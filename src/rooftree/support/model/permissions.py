"""What may be done with the support model."""

SEE_MODEL = "model.see_model"
EDIT_MODEL = "model.edit_model"

# Given by roles. Everybody who works here may see the model: that comes with being staff.
PERMISSIONS = {EDIT_MODEL: "Change the support model"}
