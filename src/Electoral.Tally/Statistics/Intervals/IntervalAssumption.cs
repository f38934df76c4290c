namespace Electoral.Tally;

/// <summary>What must be true for an <see cref="Interval"/> to hold with its confidence.</summary>
public enum IntervalAssumption
{
    /// <summary>The assumption was not stated.</summary>
    Unstated,

    /// <summary>No assumption: arithmetic bounds, which hold whatever the missing sheets say.</summary>
    None,

    /// <summary>Each unit counted is an independent trial with the same probability.</summary>
    IndependentTrials,

    /// <summary>The units seen are a random sample, each unit of the whole with the same chance.</summary>
    RandomSample,

    /// <summary>The units seen are a random sample within each stratum.</summary>
    StratifiedRandomSample,

    /// <summary>
    /// Within a stratum, whether a sheet is missing is unrelated to its votes. Nobody drew this sample: it is a belief
    /// about the process by which sheets went missing, and the data cannot confirm it.
    /// </summary>
    MissingAtRandomWithinStratum,

    /// <summary>The changes since a baseline election are exchangeable between collected and missing units.</summary>
    ExchangeableWithBaseline,

    /// <summary>A prior distribution or a model of the stations, stated with the method.</summary>
    ModelOrPrior,
}
