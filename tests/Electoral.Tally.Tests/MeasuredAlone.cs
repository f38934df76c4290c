namespace Electoral.Tally.Tests;

/// <summary>Tests that measure the whole process: no other test runs meanwhile.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;
