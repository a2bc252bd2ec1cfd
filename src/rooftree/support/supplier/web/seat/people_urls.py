"""Addresses where the team keeps who of the supplier's people may sign in."""

from django.urls import path

from rooftree.support.supplier.web.seat import people_views

PERSON = "people/<int:person_id>"

urlpatterns = [
    path("people/", people_views.people, name="supplier.people"),
    path("people/new/", people_views.invite, name="supplier.person_new"),
    path(f"{PERSON}/", people_views.person, name="supplier.person"),
    path(f"{PERSON}/again/", people_views.again, name="supplier.person_again"),
    path(f"{PERSON}/end/", people_views.end, name="supplier.person_end"),
    path(
        f"{PERSON}/cases/<int:case_number>/take/",
        people_views.take,
        name="supplier.person_take",
    ),
    path("<int:case_number>/seat/", people_views.give, name="supplier.case_seat"),
]
