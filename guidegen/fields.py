"""The kinds of field from which the models of a guide are built.

Every scalar arrives as the text that was typed (guide/yaml_text.py), so numbers and yes/no are converted here and texts
keep what they were. Short forms that people write by hand are widened before validation; the program writes the
wide form.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    model_serializer,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError

ID_PATTERN = r"^\w[\w.-]{0,79}$"
OWN = "own"


class Model(BaseModel):
    """A part of a guide: frozen, and an unknown key is refused."""

    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=False, use_attribute_docstrings=True)

    @classmethod
    def written_keys(cls) -> list[str]:
        """The keys that a teacher may write, for messages."""
        return list(cls.model_fields)


def mistake(message: str, fix: str = "", at: str = "", code: str = "") -> PydanticCustomError:
    """A validation error in our own words; `fix` says how to mend it, `at` names the field that it is about.

    `code`: that of the rule of `check` whose page explains it.
    """
    return PydanticCustomError("mistake", "{message}", {"message": message, "fix": fix, "at": at, "code": code})


def _not_blank(text: str) -> str:
    if not text.strip():
        raise mistake("the text is empty", "write the text, or take the line out")
    return text


_PILE = re.compile("[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff]{31}")
"""Combining marks in a pile take the layout minutes to place."""

LONGEST_TEXT = 20_000
"""Characters of one text: some ten pages."""


def _not_endless(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise mistake(f"the text has {len(text)} characters; at most {LONGEST_TEXT} are printed", "make several of it")
    if _PILE.search(text):
        raise mistake("more than thirty marks stand over one letter", "take some of them out")
    return text


Text = Annotated[str, AfterValidator(_not_blank), AfterValidator(_not_endless), Field(min_length=1)]
"""One or more words, with inline Markdown (emphasis, sub- and superscript, links, code, formulas)."""

Id = Annotated[str, Field(pattern=ID_PATTERN)]
"""A name for one thing of a guide: letters, digits, `-`, `_`, `.`; written once and never recomputed."""

Points = Annotated[int, Field(ge=1, le=100)]

Bloom = Literal["remember", "understand", "apply", "analyse", "evaluate", "create"]


def short_form(schema: dict[str, Any]) -> Callable[[Any, CoreSchema, GetJsonSchemaHandler], dict[str, Any]]:
    """Give a model's JSON schema the short form `schema` beside its wide one (for editors that complete)."""

    def both(cls: Any, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [schema, handler(core)]}

    return both


class Quote(Model):
    """Words of a source, verbatim."""

    quote: Text = Field(description="The words as they stand in the source.", examples=["in March 1990"])
    source: Id | None = Field(None, description="Which source, where the words stand in several.", examples=["article"])
    nth: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Which of several places, counted from 1 in reading order.", examples=[2]
    )

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        return {"quote": value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _no_ellipsis(self) -> Quote:
        words = self.quote.strip()
        if words.startswith(("…", "...")) or words.endswith(("…", "...")):
            raise mistake(
                "a quote neither begins nor ends with an ellipsis",
                "quote only the words that stand in the source; a cut in the middle is two quotes",
            )
        return self

    __get_pydantic_json_schema__ = classmethod(short_form({"type": "string"}))


class Evidence(Model):
    """Quotes that prove a statement; or `own`: the source does not state it, the teacher answers for it."""

    own: bool = False
    quotes: tuple[Quote, ...] = ()

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        if isinstance(value, Evidence):
            return value
        if value == OWN:
            return {"own": True}
        if isinstance(value, str) or (isinstance(value, dict) and ("quote" in value or "nth" in value)):
            return {"quotes": [value]}
        if isinstance(value, list):
            if not value:
                raise mistake("the list of evidence is empty", "quote the source, or write `evidence: own`")
            return {"quotes": value}
        if isinstance(value, dict) and not set(value) <= {"own", "quotes"}:
            return {"quotes": [value]}
        return value

    @classmethod
    def written_keys(cls) -> list[str]:
        return Quote.written_keys()

    @model_serializer
    def _canonical(self) -> Any:
        """As short as it can be read back: a guide is for people."""
        if self.own:
            return OWN
        written = [_written(quote) for quote in self.quotes]
        return written[0] if len(written) == 1 and written[0] != OWN else written

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        quote = handler.generate_json_schema.generate_inner(Quote.__pydantic_core_schema__)  # type: ignore[attr-defined]
        return {"anyOf": [{"type": "string"}, quote, {"type": "array", "items": quote, "minItems": 1}]}


def _written(quote: Quote) -> Any:
    stated = quote.model_dump(exclude_none=True)
    return quote.quote if set(stated) == {"quote"} else stated


class IgnoredRule(Model):
    """A rule of `check` that does not count here. Short forms: `code`, `code: reason`."""

    code: Annotated[str, Field(pattern=r"^[a-z]+(-[a-z]+)*$")] = Field(
        description="The rule, by the code in its messages.", examples=["negative-stem"]
    )
    reason: Text | None = Field(None, description="Why it may stay as it is.")

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        if isinstance(value, str):
            return {"code": value}
        if isinstance(value, dict) and len(value) == 1 and not set(value) & {"code", "reason"}:
            (code, reason), *_ = value.items()
            return {"code": code, "reason": reason}
        return value

    @model_serializer
    def _canonical(self) -> Any:
        return {self.code: self.reason} if self.reason else self.code

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        code = {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$"}
        reasons = {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1, "maxProperties": 1}
        return {"anyOf": [code, reasons]}


def _as_list(value: Any) -> Any:
    """One code alone, and codes with their reasons as one mapping, are what many would write."""
    if isinstance(value, str):
        return [value]
    return [{code: reason} for code, reason in value.items()] if isinstance(value, dict) else value


IgnoredRules = Annotated[tuple[IgnoredRule, ...], BeforeValidator(_as_list)]


def ignored_rules() -> Any:
    """The field of an entry: rules of `check` that do not count for it."""
    return Field(
        (),
        description="Rules of `check` that do not count here, with the reason: `- negative-stem: why it may stay`.",
        examples=[[{"negative-stem": "the examination words it so"}]],
    )


Review = Literal["new"]


def review_mark() -> Any:
    """The field of an entry that `draft` wrote and nobody has read yet."""
    return Field(
        None,
        description="`new`: drafted by the program and not yet read; `guidegen accept` takes the mark away.",
        examples=["new"],
    )


class RubricLine(Model):
    """One line of a rubric: what an answer must hold, and its points. A bare text is worth one point."""

    text: Text = Field(description="What the answer must hold.")
    points: Points = Field(1, description="What it is worth.")

    @model_validator(mode="before")
    @classmethod
    def _widen(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value

    __get_pydantic_json_schema__ = classmethod(short_form({"type": "string"}))


class Image(Model):
    """A picture of the guide's folder."""

    path: Text = Field(description="The file, seen from the guide's folder.", examples=["map.png"])
    alt: Text = Field(description="What the picture shows, for those who cannot see it.", examples=["A map of Vilnius"])
    caption: Text | None = Field(None, description="A line under the picture.")
    credit: Text | None = Field(None, description="Who made it, and its licence.")

    @model_validator(mode="before")
    @classmethod
    def _needs_alt(cls, value: Any) -> Any:
        if isinstance(value, str):
            fix = f"write two lines under `image:`, `path: {value}` and `alt: what the picture shows`"
            said = "a picture needs its file and, for those who cannot see it, a description"
            raise mistake(said, fix, code="weak-alt-text")
        return value


def slug(text: str, words: int = 6, length: int = 48) -> str:
    """A short name from the first words of a text, in its own script: `when-did-lithuania-declare`."""
    import unicodedata

    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    name = ""
    for word in re.findall(r"[^\W_]+", unicodedata.normalize("NFC", plain).lower())[:words]:
        if name and len(name) + 1 + len(word) > length:
            break
        name = f"{name}-{word}" if name else word[:length]
    return name
