"""Seconds for all runs of MLP, LCN and CNN with all networks of a kind trained as one, by bmm."""
import sys
import time
import torch
from torch import nn
from common import BATCH, HIDDEN, LOCAL, ROWS, UPDATES, WIDTH, data, rate

RUNS = int(sys.argv[1])


def uniform(bound, *shape):
    return nn.Parameter(torch.empty(*shape).uniform_(-bound, bound))


def train(parameters, forward):
    pairs = [data(run % 256, run // 256) for run in range(RUNS)]
    x, y = (torch.stack(part) for part in zip(*pairs))
    optimizer = torch.optim.Adam(parameters)
    for update in range(UPDATES):
        if update % (ROWS // BATCH) == 0:
            order = torch.randperm(ROWS)
        batch = order[(update % (ROWS // BATCH)) * BATCH :][:BATCH]
        for group in optimizer.param_groups:
            group["lr"] = rate(update)
        optimizer.zero_grad()
        logits = forward(x[:, batch])
        # A mean over each run's cells, summed over the runs.
        loss = nn.functional.binary_cross_entropy_with_logits(logits, y[:, batch], reduction="sum")
        (loss / (BATCH * WIDTH)).backward()
        optimizer.step()


def mlp():
    a, b = uniform((6 / WIDTH) ** 0.5, RUNS, WIDTH, HIDDEN), uniform(0, RUNS, 1, HIDDEN)
    c, d = uniform((3 / HIDDEN) ** 0.5, RUNS, HIDDEN, WIDTH), uniform(0, RUNS, 1, WIDTH)
    return [a, b, c, d], lambda x: torch.baddbmm(d, torch.relu(torch.baddbmm(b, x, a)), c)


def windows(x):
    return torch.stack([x.roll(1, 2), x, x.roll(-1, 2)], 3)


def cnn():
    a, b = uniform(2**0.5, RUNS, 3, LOCAL), uniform(0, RUNS, 1, LOCAL)
    c, d = uniform((3 / LOCAL) ** 0.5, RUNS, LOCAL, 1), uniform(0, RUNS, 1, 1)

    def forward(x):
        flat = windows(x).reshape(RUNS, -1, 3)
        hidden = torch.relu(torch.baddbmm(b, flat, a))
        return torch.baddbmm(d, hidden, c).reshape(x.shape)

    return [a, b, c, d], forward


def lcn():
    sets = RUNS * WIDTH
    a, b = uniform(2**0.5, sets, 3, LOCAL), uniform(0, sets, 1, LOCAL)
    c, d = uniform((3 / LOCAL) ** 0.5, sets, LOCAL, 1), uniform(0, sets, 1, 1)

    def forward(x):
        cells = windows(x).transpose(1, 2).reshape(sets, -1, 3)
        logits = torch.baddbmm(d, torch.relu(torch.baddbmm(b, cells, a)), c)
        return logits.reshape(RUNS, WIDTH, -1).transpose(1, 2)

    return [a, b, c, d], forward


start = time.perf_counter()
for make in (mlp, lcn, cnn):
    train(*make())
print(time.perf_counter() - start)
