"""The list of layers in an OpenRaster file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iide_studio.core.errors import ProjectError
from iide_studio.core.openraster_stack import (
    Stack,
    StackGroup,
    StackLayer,
    format_stack,
    parse_stack,
)

_COMMON = {
    "x": st.integers(-5000, 5000),
    "y": st.integers(-5000, 5000),
    "opacity": st.integers(0, 100).map(lambda percent: percent / 100),
    "is_visible": st.booleans(),
    "operator": st.sampled_from(["svg:src-over", "svg:multiply", "krita:dissolve"]),
}
_NAMES = st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=20)
LAYERS = st.builds(
    StackLayer,
    name=_NAMES,
    source=st.just("data/a.png"),
    is_locked=st.booleans(),
    **_COMMON,
)
GROUPS = st.recursive(
    LAYERS,
    lambda children: st.builds(
        StackGroup,
        children=st.lists(children, max_size=3).map(tuple),
        name=_NAMES,
        is_isolated=st.just(True),
        **_COMMON,
    ),
    max_leaves=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(GROUPS, max_size=4))
def test_a_stack_comes_back_as_it_was(children: list[StackLayer | StackGroup]) -> None:
    root = StackGroup(children=tuple(children), is_isolated=True)
    stack = Stack(width=30, height=20, root=root, resolution=(300, 600))
    data = format_stack(stack)
    assert parse_stack(data) == stack
    assert format_stack(parse_stack(data)) == data


def test_the_topmost_layer_comes_first_in_the_file() -> None:
    layers = (StackLayer(name="below", source="a.png"), StackLayer(name="above", source="b.png"))
    data = format_stack(Stack(width=1, height=1, root=StackGroup(children=layers)))
    assert data.index(b"above") < data.index(b"below")


def test_a_name_that_xml_cannot_hold_does_not_break_the_file() -> None:
    layer = StackLayer(name="a\x00b\x1bc", source="a.png")
    data = format_stack(Stack(width=1, height=1, root=StackGroup(children=(layer,))))
    assert [layer.name for layer in parse_stack(data).root.layers()] == ["a\ufffdb\ufffdc"]


def test_what_other_programs_leave_out_has_its_usual_value() -> None:
    stack = parse_stack(
        b"<image w='3' h='2'><stack><stack isolation='auto'/><stack opacity='0.5' "
        b"isolation='auto'/><text/><layer src='a.png' x='' opacity='7'/></stack></image>"
    )
    layer, special, plain = stack.root.children
    assert layer == StackLayer(name="", source="a.png")
    assert isinstance(special, StackGroup)
    assert special.is_isolated
    assert isinstance(plain, StackGroup)
    assert not plain.is_isolated


@pytest.mark.parametrize(
    "xml",
    [
        b"",
        b"<image",
        b"<svg/>",
        b"<image w='3' h='2'/>",
        b"<image w='0' h='2'><stack/></image>",
        b"<image w='3' h='nan'><stack/></image>",
        b"<image w='3' h='1e30'><stack/></image>",
        b"<image w='three' h='2'><stack/></image>",
        b"<image w='3' h='2'><stack><layer src='a' x='inf'/></stack></image>",
        b"<image w='3' h='2'>" + b"<stack>" * 100 + b"</stack>" * 100 + b"</image>",
        b"<?xml version='1.0' encoding='nonsense'?><image w='3' h='2'><stack/></image>",
        b"<!DOCTYPE image [<!ENTITY a 'b'>]><image w='3' h='2'><stack name='&a;'/></image>",
        b"<!DOCTYPE image [<!ENTITY a SYSTEM 'file:///x'>]><image w='3' h='2'><stack/>&a;</image>",
    ],
)
def test_senseless_and_hostile_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(ProjectError):
        parse_stack(xml)
