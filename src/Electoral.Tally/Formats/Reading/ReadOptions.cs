using Electoral.Tally.Kernels;

namespace Electoral.Tally;

/// <summary>How to read tally sheets, whatever format they are in.</summary>
/// <remarks>
/// What the records of a source mean is specified elsewhere: for CSV by a <see cref="CsvLayout"/>. Immutable and safe
/// to share between threads.
/// </remarks>
public sealed record ReadOptions : ComputationOptions
{
    /// <summary>The default options.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>What happens to sheets with the same key. <value>The default is to keep the first.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a value of the enumeration.</exception>
    public DuplicatePolicy Duplicates
    {
        get;
        init => field = OptionGuard.Defined(this, value);
    }

    /// <summary>
    /// Whether the first refused record ends the reading with an exception. <value>The default is false.</value>
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>
    /// How many refused records are tolerated; one more ends the reading with an exception that carries the report so
    /// far. <value>The default is null: any number.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public long? MaxRejects
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    }

    /// <summary>
    /// Whether a source with records none of which is accepted gives a table without sheets instead of an exception.
    /// <value>The default is false.</value>
    /// </summary>
    public bool MayAcceptNothing { get; init; }

    /// <summary>How many refused records are listed; all are counted. <value>The default is 1,000.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int RejectListLimit
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 0);
    } = 1_000;

    /// <summary>
    /// The longest record, in bytes; a longer one is refused. <value>The default is 1,048,576.</value>
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxRecordLength
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 1 << 20;

    /// <summary>The most columns that a header may have. <value>The default is 10,000.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxFields
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 10_000;

    /// <summary>The most units of all levels together. <value>The default is 50,000,000.</value></summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public int MaxUnits
    {
        get;
        init => field = OptionGuard.AtLeast(this, value, 1);
    } = 50_000_000;

    /// <summary>
    /// Whether, of several files without a layout, some may lack columns of counts that others have; these are missing
    /// there. <value>The default is false: such files are refused by name.</value>
    /// </summary>
    public bool AllowMissingColumns { get; init; }

    /// <summary>Whether to compute SHA-256 of the stored bytes. <value>The default is false.</value></summary>
    public bool ComputeSha256 { get; init; }

    /// <summary>Receives the progress of the reading. <value>The default is null.</value></summary>
    public IProgress<ReadProgress>? Progress { get; init; }

    /// <summary>The size of a block in bytes; tests use it to move block borders.</summary>
    internal int BlockSize { get; init; } = 128 * 1024;

    /// <summary>
    /// The most fields to convert at once, if the processor can: 16, 4 or 1. Tests use it to compare the kernels.
    /// </summary>
    internal int Lanes { get; init; } = CountTile.Lanes;
}
