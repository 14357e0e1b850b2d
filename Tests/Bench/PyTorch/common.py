"""The learning task of `automata-learning` in PyTorch: data, sizes and training are the same."""
import math
import torch

WIDTH, ROWS, HIDDEN, LOCAL, BATCH, UPDATES, RATE = 16, 64, 64, 32, 32, 500, 1e-2


def data(rule: int, seed: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Training rows as ±1 and the rows that follow them as 0 and 1."""
    generator = torch.Generator().manual_seed(seed)
    rows = torch.randint(0, 2, (ROWS, WIDTH), generator=generator)
    windows = 4 * rows.roll(1, 1) + 2 * rows + rows.roll(-1, 1)
    table = torch.tensor([rule >> n & 1 for n in range(8)])
    return (2 * rows - 1).float(), table[windows].float()


def rate(update: int) -> float:
    """The learning rate falls along half a cosine to 0."""
    return RATE * (1 + math.cos(math.pi * update / UPDATES)) / 2
