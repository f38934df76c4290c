namespace Electoral.Tally;

/// <summary>All entries of a block whose key fields are the same: the kind of entry, and its texts.</summary>
/// <remarks>One object for each different key, however many records have it.</remarks>
internal sealed class CsvEntry
{
    /// <summary>The texts of the key fields, one after another.</summary>
    public required byte[] Key { get; init; }

    /// <summary>Where each of them ends.</summary>
    public required int[] KeyEnds { get; init; }

    public required ulong Hash { get; init; }

    public required CsvEntryKind Kind { get; init; }

    /// <summary>The target of a count; else -1.</summary>
    public int Count { get; init; } = -1;

    /// <summary>The id as bytes of the source.</summary>
    public byte[] Id { get; init; } = [];

    /// <summary>The id without invisible characters.</summary>
    public string Form { get; init; } = "";

    /// <summary>The name as bytes of the source.</summary>
    public byte[] Name { get; init; } = [];

    /// <summary>The party as bytes of the source.</summary>
    public byte[] Party { get; init; } = [];

    /// <summary>Its number among the entries of the block.</summary>
    public int Index { get; set; }

    /// <summary>The entry that came after this one last time, to be tried first.</summary>
    public CsvEntry? Follower { get; set; }

    /// <summary>The column of the store; -1 until the store has seen the entry.</summary>
    public int Column { get; set; } = -1;
}
