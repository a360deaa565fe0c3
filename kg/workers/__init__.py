"""Reading by many: documents go out in batches to processes, or to any executor, and readings come back in any order.

`task` is what runs at a worker, `spread` gives out the batches and survives workers that die, `crew` are those workers:
`processes` of this machine, or an executor that somebody gives, such as that of a Dask `cluster`.
"""
