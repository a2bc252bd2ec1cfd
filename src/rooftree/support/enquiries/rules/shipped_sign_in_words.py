"""The sign-in words Rooftree ships; a site ends them or adds its own by date."""

from rooftree.support.enquiries.rules.sign_in import Phrase

_UNABLE = (
    "can't|cant|cannot|can not|couldn't|could not|unable to|not able to|won't let me|wont let me|"
    "will not let me|doesn't let me|not letting me|trouble|problem|problems|issue|issues|"
    "struggling to|failed to|having difficulty|difficulty"
)
_ENTER = (
    "sign in|signing in|sign into|signing into|sign on|signing on|log in|logging in|log into|"
    "logging into|login|log on|logging on|logon|log onto|get into the system|get into rooftree|"
    "get in to the system|get into my account|access my account|access to my account|signin|"
    "sign-in|log-in|log-on"
)
_FORGOT = (
    "forgot|forgotten|forget|lost|can't remember|cannot remember|don't remember|do not remember|"
    "don't know|do not know|what is|what's|remind me of|need|mislaid"
)
_FAILS = (
    "not working|isn't working|doesn't work|does not work|didn't work|won't work|not recognised|"
    "not accepted|isn't accepted|is rejected|rejected|refused|has expired|expired|invalid|"
    "is wrong|incorrect|fails|failing|failed|not valid|error"
)
_FACTOR = (
    "authenticator|authenticator app|two factor|two-factor|second factor|2fa|mfa|"
    "multi-factor|two step|verification code|security code|recovery codes|recovery code"
)
_USERNAME = "username|user name|user id|userid|login name|logon name|user names|usernames"
_PASSING = "password|passwords|passcode|pass word|passphrase"

# Their words are taken away before the rest is read.
_NEVER = (
    "sign in sheet|signing in sheet|sign in book|signing in book|sign in and out",
    "password protected|password-protected|password on the pdf|password for the pdf",
    (
        "tenant|tenants|applicant|applicants|customer|customers|resident … "
        f"{_PASSING}|{_USERNAME}|log in|sign in|login"
    ),
    "log in the|log on the … repair|repairs|job|visit|call",
    "tenancy|agreement|lease|form … sign in",
)
# The first phrase that is found names the trouble.
_TROUBLES = (
    ("password", f"{_FORGOT} … {_PASSING}"),
    ("password", f"reset|change|resetting|renew … my|the … {_PASSING}"),
    ("password", f"{_PASSING} … reset|resetting|reminder"),
    ("password", f"new|temporary … {_PASSING}"),
    ("password", f"{_PASSING} … {_FAILS}|forgotten|forgot|lost"),
    ("password", "wrong|incorrect|invalid|expired … password|passwords"),
    ("username", f"{_FORGOT} … {_USERNAME}"),
    ("username", f"{_USERNAME} … {_FAILS}|reminder|forgotten|forgot|lost"),
    ("second-factor", f"lost|new|broken|stolen|changed|replaced … phone … {_FACTOR}"),
    ("second-factor", f"{_FORGOT}|{_UNABLE}|no longer have|new|deleted|changed … {_FACTOR}"),
    ("second-factor", f"{_FACTOR} … {_FAILS}|lost|gone|old phone|new phone|deleted"),
    ("locked-out", "locked me out|locked out|lock out|lockout|locked myself out"),
    ("locked-out", "account|login … locked|blocked|disabled|suspended"),
    ("locked-out", "too many attempts|too many tries|too many failed attempts"),
    (
        "no-account",
        (
            "no account|don't have an account|do not have an account|does not have an account|"
            "doesn't have an account|hasn't got an account|without an account|has no login|"
            "need an account|not got an account|need a login|no login|haven't got a login"
        ),
    ),
    (
        "no-account",
        "new starter|new start|new colleague … account|login|log in|sign in|access",
    ),
    ("single-sign-on", f"single sign on|single sign-on|sso … {_FAILS}|refuses|refusing"),
    ("single-sign-on", f"{_UNABLE} … single sign on|single sign-on|sso"),
    ("other", f"{_UNABLE} … {_ENTER}"),
    ("other", f"login|log in|sign in|sign-in|log-in|logon|log on … {_FAILS}"),
    (
        "other",
        (
            "login details|log in details|sign in details|login credentials|log-in details|"
            "my credentials|logon details"
        ),
    ),
    (
        "other",
        (
            "login|log in|sign in|logging in|signing in … problem|problems|trouble|issue|issues|"
            "help|difficulty|difficulties"
        ),
    ),
    ("other", "kicked|thrown|logged|signed … out … can't|cannot|won't … back in"),
)

SHIPPED = (
    *(Phrase(phrase, is_sign_in=False) for phrase in _NEVER),
    *(Phrase(phrase, trouble=trouble) for trouble, phrase in _TROUBLES),
)
