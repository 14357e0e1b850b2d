"""Seconds for one run each of MLP, LCN and CNN, written as anybody would: one network at a time."""
import time
import torch
from torch import nn
from common import BATCH, HIDDEN, LOCAL, ROWS, UPDATES, WIDTH, data, rate


class LCN(nn.Module):
    def __init__(self):
        super().__init__()
        self.a = nn.Parameter(torch.empty(WIDTH, 3, LOCAL).uniform_(-(2**0.5), 2**0.5))
        self.b = nn.Parameter(torch.zeros(WIDTH, LOCAL))
        self.c = nn.Parameter(torch.empty(WIDTH, LOCAL).uniform_(-((3 / LOCAL) ** 0.5), (3 / LOCAL) ** 0.5))
        self.d = nn.Parameter(torch.zeros(WIDTH))

    def forward(self, x):
        windows = torch.stack([x.roll(1, 1), x, x.roll(-1, 1)], 2)
        hidden = torch.relu(torch.einsum("rwk,wkh->rwh", windows, self.a) + self.b)
        return (hidden * self.c).sum(2) + self.d


def cnn():
    return nn.Sequential(
        nn.Unflatten(1, (1, WIDTH)), nn.Conv1d(1, LOCAL, 3, padding=1, padding_mode="circular"),
        nn.ReLU(), nn.Conv1d(LOCAL, 1, 1), nn.Flatten())


def mlp():
    return nn.Sequential(nn.Linear(WIDTH, HIDDEN), nn.ReLU(), nn.Linear(HIDDEN, WIDTH))


def train(network, rule, seed):
    x, y = data(rule, seed)
    optimizer = torch.optim.Adam(network.parameters())
    loss = nn.BCEWithLogitsLoss()
    for update in range(UPDATES):
        if update % (ROWS // BATCH) == 0:
            order = torch.randperm(ROWS)
        batch = order[(update % (ROWS // BATCH)) * BATCH :][:BATCH]
        for group in optimizer.param_groups:
            group["lr"] = rate(update)
        optimizer.zero_grad()
        loss(network(x[batch]), y[batch]).backward()
        optimizer.step()


train(mlp(), 110, 0)
times = []
for make in (mlp, LCN, cnn):
    start = time.perf_counter()
    train(make(), 110, 1)
    times.append(time.perf_counter() - start)
print(*times)
