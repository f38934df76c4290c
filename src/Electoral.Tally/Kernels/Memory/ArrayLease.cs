using System.Collections.Concurrent;

namespace Electoral.Tally.Kernels;

/// <summary>Arrays that a task has borrowed from the shared pools: they go back together, whatever ends it.</summary>
/// <remarks>Threads may borrow at once. After the end nothing borrowed may be used, and nobody may borrow.</remarks>
internal sealed class ArrayLease : IDisposable
{
    private readonly ConcurrentBag<IBorrower> _borrowers = [];

    /// <summary>Who holds an array of the pool.</summary>
    internal interface IBorrower
    {
        void GiveBack();
    }

    public void Add(IBorrower borrower) => _borrowers.Add(borrower);

    public void Dispose()
    {
        while (_borrowers.TryTake(out var borrower)) borrower.GiveBack();
    }
}
