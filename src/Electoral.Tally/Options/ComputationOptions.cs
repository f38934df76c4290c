namespace Electoral.Tally;

/// <summary>The option of every computation: how many threads it may use.</summary>
/// <remarks>
/// <para>
/// The options of a computation derive from this one. Computations that draw random numbers have a <c>Seed</c> as well,
/// and slow ones have a <c>Progress</c>. A value that makes no sense is refused when it is set, by an exception that
/// names the option and the value.
/// </para>
/// <para>Equality compares lists, tables and listeners as objects. Immutable and safe to share between threads.</para>
/// </remarks>
public abstract record ComputationOptions
{
    private protected ComputationOptions()
    {
    }

    /// <summary>The maximum number of threads. The answer does not depend on it, only the time.</summary>
    /// <value>The default is the number of processors.</value>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxDegreeOfParallelism
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = Environment.ProcessorCount;

    /// <summary>The options, on one line, with what is hidden in them as escapes.</summary>
    public sealed override string ToString() => VisibleText.Record(GetType().Name, PrintMembers);
}
