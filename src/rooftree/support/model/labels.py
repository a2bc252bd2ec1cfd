"""The words for what is done to the support model."""

LABELS = {
    "model.header_changed": "Changed the head of the support model",
    "model.dates_changed": "Changed the go-live date or the end of the initial period",
    "model.level_changed": "Changed the words or the mailbox of a level",
    "model.owner_changed": "Gave a level to another team from a date",
    "model.owner_change_withdrawn": "Took back a planned change of owner",
    "model.contact_added": "Added a contact",
    "model.contact_changed": "Changed a contact",
    "model.contact_removed": "Removed a contact",
    "model.environment_kept": "Added or changed an environment",
    "model.environment_removed": "Removed an environment",
    "model.module_kept": "Added or changed a supported module",
    "model.module_removed": "Removed a supported module",
    "model.services_chosen": "Chose the services that are supported",
    "model.document_attached": "Attached a document to the support model",
    "model.document_detached": "Took a document off the support model",
    "model.loaded": "Loaded the support model from a file",
}
