using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Electoral.Tally.Benchmarks;

/// <summary>What the measurements were made on.</summary>
internal static class Machine
{
    public static string Describe()
    {
        string processor = File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(
                line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(": ", 2)[1] ?? "unknown"
            : RuntimeInformation.ProcessArchitecture.ToString();
        string vectors = Vector512.IsHardwareAccelerated ? "512" : Vector256.IsHardwareAccelerated ? "256" : "128";
        double memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (double)(1 << 30);
        return FormattableString.Invariant(
            $"{processor}, {Environment.ProcessorCount} cores, {memory:F0} GiB, vectors of {vectors} bits, ")
            + $"{RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}";
    }
}
