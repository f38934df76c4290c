namespace Electoral.Tally;

/// <summary>A time of day as numbers of a source, which may be out of range.</summary>
internal readonly record struct CsvTimeOfDay(int Hour, int Minute, int Second)
{
    public bool IsValid => Hour is >= 0 and <= 23 && Minute is >= 0 and <= 59 && Second is >= 0 and <= 59;

    /// <summary>Ticks since midnight of a valid time.</summary>
    public long Ticks => ((Hour * 3600L) + (Minute * 60L) + Second) * TimeSpan.TicksPerSecond;
}
