namespace Electoral.Tally;

/// <summary>Collects the rows of blocks as columns.</summary>
internal interface ICsvRowStore : ICsvSink
{
    /// <summary>The selections that the source names; null if the layout names them.</summary>
    PivotSelections? Selections { get; }

    /// <summary>Whether rows come unit by unit, and codes ascend in each unit.</summary>
    bool CodesAscend { get; }

    /// <summary>Other names of units that have one; complete once the units are built.</summary>
    CsvNameConflicts Conflicts { get; }

    /// <summary>The counts, codes and details of all rows.</summary>
    /// <param name="threads">The maximum number of threads.</param>
    TableColumns Build(int threads);

    /// <summary>The units of all rows.</summary>
    /// <param name="codes">The sheets' own codes.</param>
    /// <param name="threads">The maximum number of threads.</param>
    StagedUnits BuildUnits(SheetCodes codes, int threads);

    /// <summary>The record, from 0, of a row; of several the first.</summary>
    long RecordOf(int row);

    /// <summary>How many records a row is made of.</summary>
    int RecordsOf(int row);
}
