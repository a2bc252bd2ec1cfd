"""The toy module's addresses, with the names that the frame expects from access."""

from django.urls import include, path

from rooftree.platform.web.tests import toy

handler400 = "rooftree.platform.web.errors.bad_request"
handler403 = "rooftree.platform.web.errors.refused"
handler404 = "rooftree.platform.web.errors.not_found"
handler500 = "rooftree.platform.web.errors.server_error"

urlpatterns = [
    path("", include("rooftree.platform.web.urls")),
    path("sign-in/", toy.gate_page, name="account_login"),
    path("sign-out/", toy.gate_page, name="account_logout"),
    path("toy/", toy.list_page, name="toy.list"),
    path("toy/form/", toy.form_page, name="toy.form"),
    path("toy/confirm/", toy.confirm_page, name="toy.confirm"),
    path("toy/chart/", toy.chart_page, name="toy.chart"),
    path("toy/broken/", toy.broken_page, name="toy.broken"),
]
