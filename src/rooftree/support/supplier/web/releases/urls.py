"""Addresses of releases and upgrades."""

from django.urls import path

from rooftree.support.supplier.web.releases import check_views, release_views, upgrade_views

ONE = "releases/<int:release_id>/"
CASE = "<int:case_number>/"

urlpatterns = [
    path("releases/", release_views.releases, name="supplier.releases"),
    path("releases/add/", release_views.add, name="supplier.release_add"),
    path(ONE, release_views.release, name="supplier.release"),
    path(f"{ONE}date/", release_views.date, name="supplier.release_date"),
    path(f"{ONE}out/", release_views.out, name="supplier.release_out"),
    path(f"{ONE}withdraw/", release_views.withdraw, name="supplier.release_withdraw"),
    path(f"{ONE}cases/", check_views.add_case, name="supplier.release_add_case"),
    path(f"{ONE}cases/{CASE}", check_views.check, name="supplier.release_check"),
    path(f"{CASE}release/", check_views.choose, name="supplier.case_release"),
    path(f"{CASE}upgrade/", upgrade_views.upgrade, name="supplier.upgrade"),
    path(f"{CASE}upgrade/answer/", upgrade_views.answer, name="supplier.upgrade_answer"),
    path(f"{CASE}upgrade/outcome/", upgrade_views.outcome, name="supplier.upgrade_outcome"),
]
