"""Words that questions are wrapped in, and that say little of what is asked.

They are rare in articles, so that rarity alone would take them for what matters.
"""

# Said to be polite: they count for nothing.
_POLITE = """
    please pls plz thanks thank thankyou thx hi hello hey hiya dear regards cheers sorry afternoon
    kindly folks guys urgent urgently asap
"""
# Said in any question: they count for little.
_WRAPPING = """
    able anybody anyone anything away bit cannot cant cause colleague come couldnt didnt doesnt dont
    easiest easy else else everyone explain figure find finding get gets getting give gives going
    gone gonna good got guidance guide hasnt havent help helping hows idea im instructions isnt ive
    keep keeps know let lets like look looking lot make makes making mean means must need needed
    needing needs never new oh ok okay one ones possible problem problems process properly put quick
    quickly question really right say says see seem seems shouldnt show shows somebody someone
    something still stuff stuck supposed sure take tell thats thing things think tried tries try
    trying unable understand us use used using want wanted wanting wants wasnt way ways wed weve
    whats wheres whos wondering wont work working works wouldnt wrong youre
"""
_WEIGHTS = dict.fromkeys(_WRAPPING.split(), 0.25) | dict.fromkeys(_POLITE.split(), 0.0)


def weight_of(word: str) -> float:
    """Say how much a folded word of a question counts, from 0 to 1."""
    return _WEIGHTS.get(word, 1.0)
