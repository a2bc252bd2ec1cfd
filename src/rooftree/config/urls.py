"""Every address of the product: one line a module, which owns what stands behind it."""

from django.urls import URLPattern, URLResolver, include, path

handler400 = "rooftree.platform.web.errors.bad_request"
handler403 = "rooftree.platform.web.errors.refused"
handler404 = "rooftree.platform.web.errors.not_found"
handler500 = "rooftree.platform.web.errors.server_error"

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("rooftree.platform.web.urls")),
    path("", include("rooftree.platform.access.web.urls")),
]
