using System.Runtime.CompilerServices;

namespace Electoral.Tally.Kernels;

/// <summary>The number of threads that a caller allows.</summary>
internal static class ThreadCount
{
    /// <param name="most">What the caller gave: null for the number of processors.</param>
    /// <param name="parameter">What the caller calls it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public static int Of(int? most, [CallerArgumentExpression(nameof(most))] string parameter = "")
    {
        if (most is int threads) ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1, parameter);
        return most ?? Environment.ProcessorCount;
    }
}
