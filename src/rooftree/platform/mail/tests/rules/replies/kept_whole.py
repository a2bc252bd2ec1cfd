"""Mails of which nothing, or not all that looks like a quote, may be folded."""

KEPT_WHOLE = {
    "no quote": """\
+The diary does not open since this morning.
+
+Morven
""",
    "answers between the quoted lines": """\
+On Mon, 23 Nov 2026 at 10:00, IHMS support <ihms@council.example> wrote:
+> Which browser is it?
+Edge.
+> And which page?
+The diary.
""",
    "a word above and answers between": """\
+Hello, see below.
+
+On 23/11/2026 10:00, IHMS support wrote:
+> Which browser is it?
+
+Edge.
+
+> And which page?
+
+The diary.
""",
    "an answer under the quote": """\
+On 23/11/2026 10:00, IHMS support wrote:
+> Is it mended?
+
+No, it is not.
+
+Morven
""",
    "an answer under the quote in outlook": """\
+> Is it mended?
+
+Not yet.
""",
    "a sentence that looks like an introduction": """\
+On Monday she wrote:
+please mend the door by Friday.
+
+It is Thursday now. What shall I tell her?
""",
    "a sentence with a date that looks like an introduction": """\
+On 3 November 2026 the tenant wrote:
+the boiler is cold.
+
+Nobody came. Please send somebody.
""",
    "a complaint that quotes a letter": """\
+On 3 November you wrote:
+"The work will be done by Friday."
+It was not done.
""",
    "her words and then more": """\
+The tenant phoned again.
+
+Yesterday at 10:00 she wrote:
+there is water on the floor
+
+I have told her to turn it off.
""",
    "from and to in the author's words": """\
+I need leave booked:
+From: Monday
+To: Friday
+
+Please confirm.
""",
    "from, to and subject in the author's words": """\
+Please send this for me:
+
+From: Repairs
+To: all tenants
+Subject: water off on Friday
+
+The water will be off from 9 to 12.
""",
    "from and date in the author's words": """\
+The letter says:
+From: the council
+Date: 3 November 2026
+
+I never had it before today.
""",
    "a move": """\
+From: 12 Mill Lane
+To: 4 Harbour View
+Date: 1 December 2026
+
+Can I keep my garage?
""",
    "answers below in outlook": """\
+My answers are below in red.
+
+From: IHMS support <ihms@council.example>
+Sent: 23 November 2026 10:00
+To: Morven Baillie
+Subject: Diary
+
+Which browser is it? Edge.
+And which page? The diary.
""",
    "see inline": """\
+Please see inline.
+
+From: IHMS support <ihms@council.example>
+Sent: 23 November 2026 10:00
+To: Morven Baillie
+Subject: Diary
+
+Which browser is it?
+[Morven] Edge.
""",
    "german answers below": """\
+Meine Antworten siehe unten.
+
+Von: IHMS support <ihms@council.example>
+Gesendet: Montag, 23. November 2026 10:00
+An: Morven Baillie
+Betreff: Diary
+
+Welcher Browser? Edge.
""",
    "forwarded by gmail": """\
+Can you help her?
+
+---------- Forwarded message ---------
+From: Ann Bee <ann.bee@council.example>
+Date: Mon, 23 Nov 2026 at 09:10
+Subject: Rent card
+To: <morven.baillie@council.example>
+
+My rent card is wrong.
""",
    "forwarded by apple mail": """\
+Can you help her?
+
+Begin forwarded message:
+
+> From: Ann Bee <ann.bee@council.example>
+> Subject: Rent card
+> Date: 23 November 2026 at 09:10:11 GMT
+> To: morven.baillie@council.example
+>
+> My rent card is wrong.
""",
    "forwarded by thunderbird": """\
+Can you help her?
+
+-------- Forwarded Message --------
+Subject: Rent card
+Date: Mon, 23 Nov 2026 09:10:11 +0000
+From: Ann Bee <ann.bee@council.example>
+To: morven.baillie@council.example
+
+My rent card is wrong.
""",
    "only a quote": """\
+> The diary does not open.
""",
    "only an outlook quote": """\
+From: IHMS support <ihms@council.example>
+Sent: 23 November 2026 10:00
+To: Morven Baillie
+Subject: Diary
+
+Please try again.
""",
    "a signature with a rule": """\
+The keys are lost.
+
+________________________________
+Morven Baillie
+Repairs, Council
+Tel: 01632 960123
""",
    "prices with greater than": """\
+The report says:
+> 500 pounds means a manager signs.
+So who signs this one?
""",
    "a poem of rules": """\
+-----
+Line one
+-----
+Line two
""",
    "a pasted log": """\
+It says:
+From: server1
+Sent: 12 packets
+To: server2
+
+and then it stops.
""",
    "a postscript under the quote": """\
+Solved.
+
+On 23/11/2026 10:00, IHMS support wrote:
+> Please try again.
+
+PS: the key safe needs a new code too.
""",
    "disclaimer asks between quotes": """\
+Yes.
+
+> Is it the flat at Mill Lane?
+
+It is number 4.
+
|> Thanks
""",
    "wrote at the end of a line": """\
+Here is what I wrote:
+the tap drips.
+
+Here is what he wrote:
+it does not.
""",
    "le, in french, at the start": """\
+Le locataire a écrit :
+la porte ne ferme plus.
+
+Que dois-je répondre ?
""",
    "am, in german, at the start": """\
+Am Montag schrieb die Mieterin:
+die Tür klemmt.
+
+Was soll ich antworten?
""",
    "gaelic question": """\
+Feasgar math,
+
+Sgrìobh i Diluain:
+tha an doras briste.
+
+Dè nì mi?
""",
    "unquoted text with an introduction in it": """\
+Dear all,
+
+On Friday 20 November 2026 at 10:00 Mr Bee wrote: "I will pay".
+He has not paid.
""",
    "subject lines listed": """\
+These mails never came:
+
+Subject: Rent
+Date: 3 November
+Subject: Keys
+Date: 4 November
+
+Please look.
""",
    "a table of moves": """\
+From: A    To: B    Date: 1/12
+From: B    To: C    Date: 2/12
+Is this right?
""",
    "underlined heading": """\
+Repairs
+-------
+The door is broken.
+
+Keys
+-------
+The key is lost.
""",
    "an original message line of the author": """\
+I copied the -----Original Message----- line by mistake, ignore it.
+The question is still: when?
""",
    "a signature under the quote": """\
+Solved.
+
+On 23/11/2026 10:00, IHMS support wrote:
+> Please try again.
+
+--
+Morven Baillie
+The key safe needs a new code too.
""",
    "words under what the telephone adds": """\
+Yes.
+
+> Is it the flat at Mill Lane?
+
+Sent from my iPhone
+Please ring before ten.
""",
    "a list with greater-than signs in a new mail": """\
+Please order:
+
+> three keys
+> two locks
""",
    "a mail copied into a new mail": """\
+I got this:
+
+From: Bank <bank@example.org>
+Sent: 23 November 2026 10:00
+To: Morven Baillie
+Subject: Your account
+
+Please enter your password.
+
+What shall I do?
""",
    "an introduction copied into a new mail": """\
+Look:
+On Mon, 23 Nov 2026 at 10:00, Bank <bank@example.org> wrote:
+Please enter your password.
+
+Is this real?
""",
}
