"""The weakest pair of a group by year, from a folder that `entente export` wrote."""

import sys

import pandas as pd

folder = sys.argv[1] if len(sys.argv) > 1 else "crink-data"


def read(name):
    # Empty cells are missing; nothing else is. With pyarrow: pd.read_parquet(f"{folder}/{name}.parquet")
    return pd.read_csv(f"{folder}/{name}.csv", keep_default_na=False, na_values=[""])


members = int(read("states")["member"].sum())
pairs = members * (members - 1) // 2
dyads = read("dyads")
kappa = dyads[dyads["measure"] == "kappa"].dropna(subset=["value"])

for year, rows in kappa.groupby("year"):
    if len(rows) < pairs:
        print(f"{year} unknown: {len(rows)} of {pairs} pairs are seen")
        continue
    pair = rows.loc[rows["value"].idxmin()]
    print(f"{year} {pair.a}-{pair.b} {pair.value:.2f} [{pair.low:.2f}, {pair.high:.2f}] n={pair.n}")
