namespace Electoral.Tally;

/// <summary>What identifies rows, as far as finding equal ones needs it. Safe to share between threads.</summary>
internal interface IKeyedRows
{
    int Count { get; }

    /// <summary>The same for rows that have the same key.</summary>
    ulong Hash(int row);

    /// <summary>An order of keys, in which only the same ones are equal.</summary>
    int Compare(int left, int right);
}
