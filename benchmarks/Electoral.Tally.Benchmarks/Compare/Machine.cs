using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Benchmarks;

/// <summary>What the measurements were made on.</summary>
internal static class Machine
{
    /// <summary>How wide vectors are, in bits: what tables of one kind of machine are told apart by.</summary>
    public static int VectorBits =>
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;

    public static string Describe()
    {
        string processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(
                line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ", 2)[1] ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        return FormattableString.Invariant(
            $"{processor}, {Environment.ProcessorCount} cores, {memory:F0} GiB, vectors of {VectorBits} bits, ")
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }
}
