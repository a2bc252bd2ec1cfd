"""What stands under the cog, with every module in place."""

import re

from rooftree.platform.access.tests.factories import sign_in


class Cog:
    def test_leads_from_help_over_my_enquiries_and_my_account_to_the_way_out(self, client, officer):
        page = sign_in(client, officer).get("/").content.decode()
        cog = page[page.index("rt-drop rt-cog") : page.index("</details>", page.index("rt-cog"))]
        words = re.findall(r"</svg>([^<]+)<", cog)
        assert words == [
            "Help with this page",
            "My enquiries",
            "Ask the support team",
            "My account",
            "Keys",
            "Sign out",
        ]
