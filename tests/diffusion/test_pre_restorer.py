"""What the pre-restorer is told of damage."""

from __future__ import annotations

import torch

from iide_studio.diffusion.pre_restorer import SUSPECTED, evidence_channel


def test_what_was_filled_counts_most_and_suspicion_less() -> None:
    mask = torch.zeros(1, 1, 4, 4)
    mask[..., :2] = 1
    suspicion = torch.zeros(1, 1, 4, 4)
    suspicion[..., 1:3] = 1
    evidence = evidence_channel(mask, suspicion)
    assert (evidence[..., :2] == 1).all()
    assert (evidence[..., 2] == SUSPECTED).all()
    assert not evidence[..., 3].any()


def test_beside_a_painted_mask_nothing_is_suspected() -> None:
    mask = torch.tensor([[[[0.0, 0.4, 0.5, 1.0]]]])
    assert evidence_channel(mask, None).flatten().tolist() == [0, 0, 1, 1]
