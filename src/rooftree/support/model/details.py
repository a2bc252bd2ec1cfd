"""The audit's words for the details that the support model keeps."""

from rooftree.platform.audit.interface import LEFT_OUT, Detail

DETAILS = {
    "file": LEFT_OUT,
    "from": Detail("From"),
    "go_live_on": Detail("Live from"),
    "initial_period_ends_on": Detail("Initial period ends"),
    "services": Detail("Services", of="staff.service"),
    "team": Detail(of="staff.team"),
}
# A load keeps how many things it made, changed or removed.
OF_LOADS = {
    "contacts": Detail("Contacts"),
    "dates": Detail("Dates"),
    "documents": Detail("Documents"),
    "environments": Detail("Environments"),
    "header": Detail("Head"),
    "levels": Detail("Levels and owners"),
    "modules": Detail("Modules"),
    "services": Detail("Services"),
    "staff": Detail("Colleagues and teams"),
}
