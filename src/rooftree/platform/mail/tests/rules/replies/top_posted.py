"""Answers above the quote, as mail programs lay them out."""

TOP_POSTED = {
    "gmail": """\
+Thank you, it works now.
+
+Morven
+
|On Mon, 23 Nov 2026 at 10:00, IHMS support <ihms@council.example> wrote:
|
|> Please try again.
|>
|> Ellis
""",
    "gmail folded": """\
+It still fails.
+
|On Mon, 23 Nov 2026 at 10:00, IHMS support <ihms+e12.abcdefghijklmnop@council.example>
|wrote:
|
|> Please try again.
""",
    "gmail american": """\
+Ok
+
|On Mon, Nov 23, 2026 at 10:00 AM IHMS support <ihms@council.example> wrote:
|> Please try again.
""",
    "apple mail": """\
+Done, thanks.
+
|> On 23 Nov 2026, at 10:00, IHMS support <ihms@council.example> wrote:
|>
|> Please try again.
""",
    "iphone": """\
+Yes please
+
+Sent from my iPhone
+
|> On 23 Nov 2026, at 10:00, IHMS support <ihms@council.example> wrote:
|>
|> \ufeffPlease try again.
""",
    "thunderbird": """\
+That was it.
+
|On 23/11/2026 10:00, IHMS support wrote:
|> Please try again.
|> Ellis
""",
    "thunderbird with signature": """\
+That was it.
+
+--
+Morven Baillie
+Repairs
+
|On 23/11/2026 10:00, IHMS support wrote:
|> Please try again.
""",
    "outlook": """\
+Hello Ellis,
+
+It is solved.
+
+Kind regards
+Morven
+
|________________________________
|From: IHMS support <ihms@council.example>
|Sent: 23 November 2026 10:00
|To: Morven Baillie <morven.baillie@council.example>
|Subject: Diary
|
|Please try again.
""",
    "outlook without rule": """\
+It is solved.
+
|From: IHMS support <ihms@council.example>
|Sent: Monday, November 23, 2026 10:00 AM
|To: Morven Baillie <morven.baillie@council.example>
|Cc: Rents Team <rents@council.example>
|Subject: RE: Diary
|
|Please try again.
""",
    "outlook in bold": """\
+It is solved.
+
|*From:* IHMS support <ihms@council.example>
|*Sent:* 23 November 2026 10:00
|*To:* Morven Baillie
|*Subject:* Diary
|
|Please try again.
""",
    "original message": """\
+It is solved.
+
|-----Original Message-----
|From: IHMS support [mailto:ihms@council.example]
|Sent: 23 November 2026 10:00
|To: Morven Baillie
|Subject: Diary
|
|Please try again.
""",
    "outlook mobile": """\
+Fine now
+
+Get Outlook for iOS
|________________________________
|From: IHMS support <ihms@council.example>
|Sent: Monday, November 23, 2026 10:00:12 AM
|To: Morven Baillie <morven.baillie@council.example>
|Subject: Diary
|
|Please try again.
""",
    "outlook for mac": """\
+Fine now
+
|From: IHMS support <ihms@council.example>
|Date: Monday, 23 November 2026 at 10:00
|To: Morven Baillie <morven.baillie@council.example>
|Subject: Diary
|
|Please try again.
""",
    "yahoo": """\
+Works, cheers
+
|    On Monday, 23 November 2026 at 10:00:12 GMT, IHMS support <ihms@council.example> wrote:
|
| Please try again.
|Ellis
""",
    "samsung": """\
+Yes
+
+Sent from my Galaxy
+
|-------- Original message --------
|From: IHMS support <ihms@council.example>
|Date: 23/11/2026 10:00 (GMT+00:00)
|To: Morven Baillie <morven.baillie@council.example>
|Subject: Diary
|
|Please try again.
""",
    "quote without introduction": """\
+Solved.
+
|> Please try again.
|> Ellis
""",
    "nested quotes": """\
+Once more it fails.
+
|On Mon, 23 Nov 2026 at 11:00, IHMS support <ihms@council.example> wrote:
|
|> Did it?
|>
|> On Mon, 23 Nov 2026 at 10:30, Morven Baillie <morven.baillie@council.example> wrote:
|>
|>> It works.
|>>
|>>> Please try again.
""",
    "group wise": """\
+Solved.
+
|>>> IHMS support <ihms@council.example> 23/11/2026 10:00 >>>
|> Please try again.
""",
    "german gmail": """\
+Danke, es geht.
+
|Am Mo., 23. Nov. 2026 um 10:00 Uhr schrieb IHMS support <ihms@council.example>:
|
|> Please try again.
""",
    "german thunderbird": """\
+Danke, es geht.
+
|Am 23.11.26 um 10:00 schrieb IHMS support:
|> Please try again.
""",
    "german outlook": """\
+Danke, es geht.
+
|Von: IHMS support <ihms@council.example>
|Gesendet: Montag, 23. November 2026 10:00
|An: Morven Baillie <morven.baillie@council.example>
|Betreff: AW: Diary
|
|Please try again.
""",
    "german original": """\
+Danke, es geht.
+
|-----Ursprüngliche Nachricht-----
|Von: IHMS support
|Gesendet: Montag, 23. November 2026 10:00
|An: Morven Baillie
|Betreff: Diary
|
|Please try again.
""",
    "french gmail": """\
+Merci, ça marche.
+
|Le lun. 23 nov. 2026 à 10:00, IHMS support <ihms@council.example> a écrit :
|
|> Please try again.
""",
    "french outlook": """\
+Merci, ça marche.
+
|De : IHMS support <ihms@council.example>
|Envoyé : lundi 23 novembre 2026 10:00
|À : Morven Baillie <morven.baillie@council.example>
|Objet : Diary
|
|Please try again.
""",
    "spanish gmail": """\
+Gracias, ya funciona.
+
|El lun, 23 nov 2026 a las 10:00, IHMS support (<ihms@council.example>) escribió:
|
|> Please try again.
""",
    "spanish outlook": """\
+Gracias, ya funciona.
+
|De: IHMS support <ihms@council.example>
|Enviado: lunes, 23 de noviembre de 2026 10:00
|Para: Morven Baillie <morven.baillie@council.example>
|Asunto: Diary
|
|Please try again.
""",
    "polish gmail": """\
+Dziękuję, działa.
+
|pon., 23 lis 2026 o 10:00 IHMS support <ihms@council.example> napisał(a):
|
|> Please try again.
""",
    "polish thunderbird": """\
+Dziękuję, działa.
+
|W dniu 23.11.2026 o 10:00, IHMS support pisze:
|> Please try again.
""",
    "polish outlook": """\
+Dziękuję, działa.
+
|Od: IHMS support <ihms@council.example>
|Wysłano: poniedziałek, 23 listopada 2026 10:00
|Do: Morven Baillie <morven.baillie@council.example>
|Temat: Diary
|
|Please try again.
""",
    "italian gmail": """\
+Grazie, funziona.
+
|Il giorno lun 23 nov 2026 alle ore 10:00 IHMS support <ihms@council.example> ha scritto:
|
|> Please try again.
""",
    "dutch gmail": """\
+Bedankt, het werkt.
+
|Op ma 23 nov 2026 om 10:00 schreef IHMS support <ihms@council.example>:
|
|> Please try again.
""",
    "gaelic words": """\
+Tha e ag obair a-nis, mòran taing.
+
+Le meas
+Mòrag NicDhòmhnaill
+
|On Mon, 23 Nov 2026 at 10:00, IHMS support <ihms@council.example> wrote:
|
|> Please try again.
""",
    "quote with a footer under it": """\
+Solved.
+
|On 23/11/2026 10:00, IHMS support wrote:
|> Please try again.
|
|Sent from my iPhone
""",
    "an answer of one word": """\
+Yes
|On Mon, 23 Nov 2026 at 10:00, IHMS support <ihms@council.example> wrote:
|> Is it mended?
""",
    "a list in the answer": """\
+Three things:
+- the diary
+- the keys
+1. and this
+
|On 23/11/2026 10:00, IHMS support wrote:
|> What is wrong?
""",
    "an outlook rule of hyphens": """\
+Solved.
+
|-----------------------------
|From: IHMS support <ihms@council.example>
|Sent: 23 November 2026 10:00
|To: Morven Baillie
|Subject: Diary
|
|Please try again.
""",
    "two earlier mails in outlook": """\
+Closed, thanks.
+
|From: IHMS support <ihms@council.example>
|Sent: 23 November 2026 11:00
|To: Morven Baillie
|Subject: RE: Diary
|
|Did it help?
|
|From: Morven Baillie <morven.baillie@council.example>
|Sent: 23 November 2026 10:00
|To: IHMS support
|Subject: Diary
|
|The diary does not open.
""",
}
