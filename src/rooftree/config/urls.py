"""Every address of the product: one line a module, which owns what stands behind it."""

from django.urls import URLPattern, URLResolver, include, path

handler400 = "rooftree.platform.web.errors.bad_request"
handler403 = "rooftree.platform.web.errors.refused"
handler404 = "rooftree.platform.web.errors.not_found"
handler500 = "rooftree.platform.web.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("rooftree.platform.web.urls")),
    path("", include("rooftree.platform.access.web.urls")),
    path("calendars/", include("rooftree.platform.calendars.web.urls")),
    path("jobs/", include("rooftree.platform.jobs.web.urls")),
    path("mail/", include("rooftree.platform.mail.web.urls")),
    path("find/", include("rooftree.platform.search.web.urls")),
    path("model/", include("rooftree.support.model.web.urls")),
    path("", include("rooftree.support.enquiries.web.urls")),
    path("help/", include("rooftree.support.knowledge.web.urls")),
    path("seat/", include("rooftree.support.supplier.web.seat.urls")),
    path("supplier/", include("rooftree.support.supplier.web.urls")),
]
