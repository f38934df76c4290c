namespace Electoral.Tally.Kernels;

/// <summary>Two computations that need nothing of one another.</summary>
internal static class RunBoth
{
    /// <summary>Computes both, at the same time where that is allowed.</summary>
    /// <param name="threads">The maximum number of threads: from 2 on both run at the same time.</param>
    /// <param name="first">The one that the calling thread computes; its failure counts before the other's.</param>
    /// <param name="second">The other; it is stopped if the first fails.</param>
    /// <param name="cancellation">Stops both.</param>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static (TFirst First, TSecond Second) Of<TFirst, TSecond>(
        int threads, Func<TFirst> first, Func<CancellationToken, TSecond> second, CancellationToken cancellation)
    {
        if (threads < 2) return (first(), second(cancellation));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var other = Task.Run(() => second(stop.Token), CancellationToken.None);
        TFirst found;
        try
        {
            found = first();
        }
        catch
        {
            stop.Cancel();
            Task.WaitAny([other], CancellationToken.None);
            throw;
        }

        try
        {
            return (found, other.GetAwaiter().GetResult());
        }
        catch (OperationCanceledException)
        {
            // Its token is a link to the caller's.
            cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }
}
