"""Addresses of the support model."""

from datetime import date

from django.urls import path, register_converter

from rooftree.support.model.web import (
    contact_views,
    document_views,
    environment_views,
    header_views,
    level_views,
    model_views,
    module_views,
)


class DayInAddress:
    """A day as it stands in an address: 2027-04-01."""

    regex = r"\d{4}-\d{2}-\d{2}"

    def to_python(self, value: str) -> date:
        return date.fromisoformat(value)

    def to_url(self, value: date) -> str:
        return value.isoformat()


register_converter(DayInAddress, "model_day")

urlpatterns = [
    path("", model_views.model, name="model.model"),
    path("header/", header_views.header, name="model.header"),
    path("dates/", header_views.dates, name="model.dates"),
    path("levels/<int:number>/", level_views.level, name="model.level"),
    path("levels/<int:number>/owner/", level_views.owner, name="model.owner"),
    path(
        "levels/<int:number>/owner/<model_day:from_on>/withdraw/",
        level_views.withdraw,
        name="model.withdraw_owner",
    ),
    path("contacts/add/", contact_views.add, name="model.add_contact"),
    path("contacts/<int:contact_id>/", contact_views.change, name="model.contact"),
    path("contacts/<int:contact_id>/remove/", contact_views.remove, name="model.remove_contact"),
    path("environments/add/", environment_views.add, name="model.add_environment"),
    path("environments/<int:environment_id>/", environment_views.change, name="model.environment"),
    path(
        "environments/<int:environment_id>/remove/",
        environment_views.remove,
        name="model.remove_environment",
    ),
    path("modules/add/", module_views.add, name="model.add_module"),
    path("modules/<int:module_id>/", module_views.change, name="model.module"),
    path("modules/<int:module_id>/remove/", module_views.remove, name="model.remove_module"),
    path("services/", module_views.services, name="model.services"),
    path("documents/<int:document_id>/", document_views.attach, name="model.document"),
    path("documents/<int:document_id>/read/", document_views.read, name="model.read_document"),
    path("documents/<int:document_id>/take-off/", document_views.take_off, name="model.take_off"),
]
