using Electoral.Tally.Nist;

namespace Electoral.Tally;

/// <summary>The counts that are being read: the unit and ballots they belong to, and up to three numbers.</summary>
internal sealed class CountsDraft
{
    /// <summary>The most numbers that one object has.</summary>
    public const int Most = 3;

    private readonly CountNumber?[] _numbers = new CountNumber?[Most];

    /// <summary>The number of the unit; -1 if none was named.</summary>
    public int Unit { get; set; }

    public NistCountType Type { get; set; }

    public bool HasType { get; set; }

    /// <summary>The number of the class of device; -1 for all devices.</summary>
    public int Device { get; set; }

    public string? DeviceType { get; set; }

    /// <summary>The round; -1 if none was named.</summary>
    public long Round { get; set; }

    public bool IsSuppressed { get; set; }

    public CountNumber? this[int index]
    {
        get => _numbers[index];
        set => _numbers[index] = value;
    }

    /// <summary>Begins anew.</summary>
    public void Clear()
    {
        (Unit, Type, HasType, Device, DeviceType, Round, IsSuppressed) =
            (-1, NistCountType.Total, false, -1, null, -1, false);
        Array.Clear(_numbers);
    }
}
