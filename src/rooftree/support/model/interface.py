"""What other modules, and this module's pages, may use."""

from rooftree.support.model.actions.attach_document import (
    DocumentHeldBack,
    attach_document,
    detach_document,
)
from rooftree.support.model.actions.change_dates import EndsBeforeGoLive, change_dates
from rooftree.support.model.actions.change_header import change_header
from rooftree.support.model.actions.change_level import change_level
from rooftree.support.model.actions.change_owner import (
    OwnerWouldChangeInPast,
    TeamUnknown,
    change_owner,
)
from rooftree.support.model.actions.choose_services import choose_services
from rooftree.support.model.actions.keep_contact import (
    AlreadyInDirectory,
    LadderStepTaken,
    NobodyToRing,
    keep_contact,
)
from rooftree.support.model.actions.keep_environment import (
    NameTaken,
    OneIsLive,
    keep_environment,
    remove_environment,
)
from rooftree.support.model.actions.keep_module import keep_module, remove_module
from rooftree.support.model.actions.load_model import Loaded, load_model
from rooftree.support.model.actions.remove_contact import remove_contact
from rooftree.support.model.actions.withdraw_owner_change import NoSuchPlan, withdraw_owner_change
from rooftree.support.model.events import OwnershipChanged
from rooftree.support.model.permissions import EDIT_MODEL, SEE_MODEL
from rooftree.support.model.queries.directory import (
    contact,
    contacts,
    ladder,
    super_users,
    super_users_of,
    urgent_contacts,
)
from rooftree.support.model.queries.header import (
    covered_services,
    document,
    documents,
    environment_names,
    environments,
    go_live_on,
    header,
    initial_period_ends_on,
    modules,
    support_dates,
)
from rooftree.support.model.queries.lines import (
    ContactLine,
    CoveredServiceLine,
    DatesLine,
    DocumentLine,
    EnvironmentLine,
    HeaderLine,
    LevelLine,
    LevelOwner,
    ModuleLine,
    SupportModel,
    TelephoneLine,
)
from rooftree.support.model.queries.owners import (
    level_of_team,
    owner_of,
    owners,
    owners_from,
    owners_of,
)
from rooftree.support.model.queries.whole_model import whole_model
from rooftree.support.model.rules.model_file import (
    ContactPart,
    DatesPart,
    EnvironmentPart,
    HeaderPart,
    LevelPart,
    ModelFile,
    ModulePart,
    TelephonePart,
    moved_by,
)
from rooftree.support.model.rules.ownership import AlreadyOwner
from rooftree.support.model.rules.read_model_file import FileFaulty, read_model_file
from rooftree.support.model.rules.table_keys import telephone_complaint

__all__ = [
    "EDIT_MODEL",
    "SEE_MODEL",
    "AlreadyInDirectory",
    "AlreadyOwner",
    "ContactLine",
    "ContactPart",
    "CoveredServiceLine",
    "DatesLine",
    "DatesPart",
    "DocumentHeldBack",
    "DocumentLine",
    "EndsBeforeGoLive",
    "EnvironmentLine",
    "EnvironmentPart",
    "FileFaulty",
    "HeaderLine",
    "HeaderPart",
    "LadderStepTaken",
    "LevelLine",
    "LevelOwner",
    "LevelPart",
    "Loaded",
    "ModelFile",
    "ModuleLine",
    "ModulePart",
    "NameTaken",
    "NoSuchPlan",
    "NobodyToRing",
    "OneIsLive",
    "OwnerWouldChangeInPast",
    "OwnershipChanged",
    "SupportModel",
    "TeamUnknown",
    "TelephoneLine",
    "TelephonePart",
    "attach_document",
    "change_dates",
    "change_header",
    "change_level",
    "change_owner",
    "choose_services",
    "contact",
    "contacts",
    "covered_services",
    "detach_document",
    "document",
    "documents",
    "environment_names",
    "environments",
    "go_live_on",
    "header",
    "initial_period_ends_on",
    "keep_contact",
    "keep_environment",
    "keep_module",
    "ladder",
    "level_of_team",
    "load_model",
    "modules",
    "moved_by",
    "owner_of",
    "owners",
    "owners_from",
    "owners_of",
    "read_model_file",
    "remove_contact",
    "remove_environment",
    "remove_module",
    "super_users",
    "super_users_of",
    "support_dates",
    "telephone_complaint",
    "urgent_contacts",
    "whole_model",
    "withdraw_owner_change",
]
