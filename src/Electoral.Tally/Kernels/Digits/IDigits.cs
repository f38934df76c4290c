using System.Runtime.Intrinsics;

namespace Electoral.Tally.Kernels;

/// <summary>Which digits of a count are examined: the operation of <see cref="DigitScan"/>.</summary>
internal interface IDigits
{
    /// <summary>The digit of each lane, 0 to 9; anything where the count is too short to have it.</summary>
    static abstract Vector256<ushort> Of(Vector256<ushort> counts);

    /// <summary>The oracle.</summary>
    static abstract int Of(int count);
}
