"""Prompts to embeddings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch
from torch import Tensor


def encode_prompts(tokenizer: Any, text_encoder: Any, prompts: Sequence[str]) -> Tensor:
    """Returns the embeddings of some prompts, (N, tokens, width), float32.

    Every prompt, the empty one among them, is padded to the encoder's full length, as Stable
    Diffusion was trained.

    Args:
        tokenizer: A CLIPTokenizer.
        text_encoder: A CLIPTextModel, on its device.
        prompts: Any number of them; what exceeds the length is cut off.
    """
    inputs = tokenizer(
        list(prompts),
        padding="max_length",
        max_length=maximum_tokens(tokenizer, text_encoder),
        truncation=True,
        return_tensors="pt",
    )
    needs_mask = getattr(text_encoder.config, "use_attention_mask", False)
    device = next(text_encoder.parameters()).device
    output = text_encoder(
        inputs.input_ids.to(device),
        attention_mask=inputs.attention_mask.to(device) if needs_mask else None,
    )
    return output[0].to(torch.float32)


def maximum_tokens(tokenizer: Any, text_encoder: Any) -> int:
    """Returns the number of tokens of a prompt, the two marks at its ends counted."""
    # A tokenizer without the entry says 10^30.
    return min(int(tokenizer.model_max_length), text_encoder.config.max_position_embeddings)


def cut_off_text(tokenizer: Any, text_encoder: Any, prompt: str) -> str:
    """Returns the end of the prompt that the encoder does not see; empty if it sees all."""
    limit = maximum_tokens(tokenizer, text_encoder)
    tokens = tokenizer(prompt, truncation=False, verbose=False).input_ids
    return tokenizer.decode(tokens[limit - 1 : -1]).strip() if len(tokens) > limit else ""
