"""A statement for somebody who has nothing but the sheet: whose, where, when and who are in the sentence itself."""

from __future__ import annotations

from guidegen.draft.material import Material, whole
from guidegen.draft.standing.acronyms import spell_out
from guidegen.draft.standing.described import undescribed
from guidegen.draft.standing.figures import counted_off, unfounded_figure
from guidegen.draft.standing.placed import name_owners
from guidegen.draft.standing.stand import Standing
from guidegen.draft.standing.surnames import name_persons


def for_strangers(standing: Standing, material: Material) -> Standing | str:
    """The statement with owners and full names put in, or the code of the rule that refuses it.

    Stricter than `stand_alone`: beside a timeline's dates and a term's meaning more may stay unsaid.
    """
    part = standing.part
    if part is None:
        return standing
    code = unfounded_figure(part) or counted_off(part) or undescribed(part)
    if code:
        return code
    proofs = []
    for resolve in (spell_out, name_persons, name_owners):
        named = resolve(part, material)
        if isinstance(named, str):
            return named
        part = named.part
        proofs += named.antecedents
    if not proofs:
        return standing
    told = {quote.sentence for quote in standing.quotes}
    others = sorted({proof for proof in proofs if proof not in told}, key=lambda proof: proof.number)
    return Standing(part.text, (*standing.quotes, *map(whole, others)), True, part)
