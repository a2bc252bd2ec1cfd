"""Words for how an account stands and how sensitive a role reaches."""

STATE_WORDS = {
    "active": "Can sign in",
    "invited": "Invited",
    "closed": "Closed",
    "none": "No account",
    "left": "Has left",
}
SENSITIVITY_WORDS = {
    0: "Plain records",
    1: "Restricted records too",
    2: "Records for named people too",
}
